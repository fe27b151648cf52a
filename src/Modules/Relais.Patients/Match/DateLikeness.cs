namespace Relais.Patients.Match;

/// <summary>How two birth dates agree, from worst to best; <see cref="Missing"/> when one side has none.</summary>
internal enum DateLikeness
{
    Missing,
    Different,

    /// <summary>Two of year, month and day are equal.</summary>
    Partly,

    /// <summary>One digit differs, or two neighbouring digits are exchanged.</summary>
    OneDigit,

    /// <summary>Day and month exchanged.</summary>
    Swapped,
    Same,
}
