namespace Relais.Codecs.Xml;

/// <summary>An attribute: the namespace is empty when it has no prefix. Namespace declarations are not attributes here.</summary>
public readonly record struct XmlAttribute(string Namespace, string Name, string Value);
