namespace Relais.Patients.Match;

/// <summary>
/// What a run over two files gave. A <em>clean</em> identity came with a valid INS that a record of the base holds with equal strict
/// traits; the count is made apart from the decisions, so that it can accuse them.
/// </summary>
internal sealed record MatchTally
{
    public int Incoming { get; init; }

    public int Matched { get; init; }

    public int Proposed { get; init; }

    public int Held { get; init; }

    public int Clean { get; init; }

    public int CleanMatched { get; init; }

    /// <summary>Automatic matches whose record does not hold the same INS and strict traits: must be 0.</summary>
    public int WrongMatches { get; init; }

    /// <summary>French sentences, each with its file and line; without patient data.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Share of the clean that came out match, 0 to 1; 1 when there was none.</summary>
    public double CleanShare => Clean == 0 ? 1 : (double)CleanMatched / Clean;

    /// <summary>The two figures in one French line, for the terminal.</summary>
    public string Summary => FormattableString.CurrentCulture(
        $"{Incoming} identités : {Matched} rattachées, {Proposed} à choisir, {Held} en attente. INS valide et traits stricts égaux : {CleanMatched} rattachées sur {Clean} ({CleanShare:P1}). Rattachements contraires à la règle : {WrongMatches}.");
}
