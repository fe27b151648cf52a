namespace Relais.Intake.Classify.Phrases;

/// <summary>Where a phrase stands in folded text, in characters.</summary>
internal readonly record struct PhraseSpan(int Start, int Length)
{
    public int End => Start + Length;
}
