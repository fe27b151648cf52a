namespace Relais.Codecs.Xml;

/// <summary>
/// What came out of an XML document: its root, or null when it could not be read, and the flaws with their line
/// (<see cref="Flaw.At"/>, from 1).
/// </summary>
public sealed record XmlReading(XmlElement? Root, IReadOnlyList<Flaw> Flaws);
