namespace Relais.Intake.Classify.Phrases;

/// <summary>A character of folded French as phrases tell it apart: each of ASCII is itself, the micro sign is one however it is written, and all others are one of two.</summary>
internal static class Symbol
{
    public const int Micro = 128, OtherLetter = 129, Other = 130, End = 131, Count = 132;

    public static int Of(char c) => c < 128 ? c : c is '\u00B5' or '\u03BC' ? Micro : char.IsLetterOrDigit(c) ? OtherLetter : Other;

    /// <summary>Part of a word: a letter, a digit, or the low line.</summary>
    public static bool IsOfWord(int symbol) => symbol is (>= 'a' and <= 'z') or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or '_' or Micro or OtherLetter;
}
