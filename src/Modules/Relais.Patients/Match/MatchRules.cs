namespace Relais.Patients.Match;

/// <summary>What the caller decides about matching.</summary>
internal sealed record MatchRules
{
    public static MatchRules Default { get; } = new();

    /// <summary>In a trial territory, where nobody is real, test and demonstration OIDs count like real ones.</summary>
    public bool TrialTerritory { get; init; }

    public int MostProposals { get; init; } = 5;

    /// <summary>
    /// A candidate is shown when its odds are at least one in 2^this against the best stranger of the base would be by chance
    /// (bits below log2 of the number of people).
    /// </summary>
    public double BelowChance { get; init; } = 2;

    /// <summary>In a small base too, less than this is no likeness.</summary>
    public double LeastScore { get; init; } = 10;

    /// <summary>Two candidates this near in bits are both for a person to look at.</summary>
    public double TooNear { get; init; } = 4;
}
