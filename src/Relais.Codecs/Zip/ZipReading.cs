namespace Relais.Codecs.Zip;

/// <summary>The entries an archive gave, and what was refused or wrong; <see cref="Flaw.At"/> is a byte position in the archive.</summary>
public sealed record ZipReading(IReadOnlyList<ZipEntry> Entries, IReadOnlyList<Flaw> Flaws);
