namespace Relais.Codecs.Ins;

/// <summary>The traits read from a source that holds nothing else, and what is wrong in it (positions in characters).</summary>
public sealed record InsReading(PatientTraits Traits, IReadOnlyList<Flaw> Flaws);
