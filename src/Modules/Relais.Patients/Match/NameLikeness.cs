namespace Relais.Patients.Match;

/// <summary>How two names agree, from worst to best; <see cref="Missing"/> when one side has none.</summary>
internal enum NameLikeness
{
    Missing,
    Different,

    /// <summary>Heard alike, or one typing error (two in names of eight letters or more).</summary>
    Close,

    /// <summary>One is a word of the other: JEAN and JEAN-PIERRE, MARTIN and MARTIN-DURAND; or another given name of the same person.</summary>
    Part,

    /// <summary>Equal but for particles, spaces or SAINT written ST.</summary>
    Equivalent,
    Same,
}
