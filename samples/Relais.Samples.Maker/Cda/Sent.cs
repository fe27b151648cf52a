using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Cda;

/// <summary>The identity as a sender writes it in his document: often the practice's, sometimes not.</summary>
internal sealed record Sent(string? Ins, string BirthName, string UsedName, IReadOnlyList<string> FirstNames, char Sex, DateOnly? BirthDate, BirthPlace? BirthPlace, string HospitalNumber)
{
    public string Oid { get; init; } = Keys.TestInsOid;
    public required Patient About { get; init; }

    /// <summary>What a sender with a qualified identity writes.</summary>
    public static Sent Of(Patient p, Dice dice) =>
        new(p.IsQualified ? p.Ins : null, p.BirthName, p.CurrentName, p.FirstNames, p.Sex, p.BirthDate, p.BirthPlace, $"26{dice.Digits(7)}") { About = p };
}
