using Relais.Codecs.Xml;

namespace Relais.Codecs.Cda;

/// <summary>A section of a structured body. Its narrative is what the author signed: shown through <see cref="NarrativeHtml"/>.</summary>
public sealed record CdaSection(Coding? Code, string? Title, XmlElement? Narrative, IReadOnlyList<CdaSection> Sections);
