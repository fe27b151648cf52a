using Relais.Codecs.Ins;

namespace Relais.Patients.Match;

/// <summary>One name, folded once in the forms that comparing needs; <see cref="Text"/> is what the reader is shown.</summary>
internal sealed record ComparedName(string Text, string Folded, string Bare, string Joined, string Sound)
{
    /// <summary>Null when the text holds no letter.</summary>
    public static ComparedName? Of(string? text)
    {
        var folded = NameForm.Of(text);
        if (folded.Length == 0) return null;

        var bare = FrenchNames.Bare(folded);
        return new(text!.Trim(), folded, bare, FrenchNames.Joined(folded), FrenchSound.Key(bare));
    }

    public NameLikeness To(ComparedName? other)
    {
        if (other is null) return NameLikeness.Missing;
        if (Folded == other.Folded) return NameLikeness.Same;
        if (Joined == other.Joined || Bare == other.Bare) return NameLikeness.Equivalent;
        if (IsWordOf(other) || other.IsWordOf(this)) return NameLikeness.Part;

        var longest = Math.Max(Joined.Length, other.Joined.Length);
        var errors = longest switch { < 5 => 0, < 8 => 1, _ => 2 };
        var sounds = Sound.Length > 1 && Sound == other.Sound;
        return sounds || TypingDistance.IsWithin(Joined, other.Joined, errors) ? NameLikeness.Close : NameLikeness.Different;
    }

    private bool IsWordOf(ComparedName longer) =>
        Folded.Length > 2 && longer.Folded.Length > Folded.Length + 1
        && (longer.Folded.StartsWith(Folded, StringComparison.Ordinal) && longer.Folded[Folded.Length] == ' '
            || longer.Folded.EndsWith(Folded, StringComparison.Ordinal) && longer.Folded[^(Folded.Length + 1)] == ' ');
}
