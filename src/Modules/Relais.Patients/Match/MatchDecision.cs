namespace Relais.Patients.Match;

/// <summary>What becomes of an incoming identity.</summary>
internal enum MatchDecision
{
    /// <summary>Nobody plausible, or nothing to look by: a person starts from the document.</summary>
    Hold,

    /// <summary>A person chooses among ranked candidates.</summary>
    Propose,

    /// <summary>Filed without a person, under the strict rule (<see cref="AutomaticRule"/>).</summary>
    Match,
}
