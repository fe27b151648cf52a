using System.Diagnostics.CodeAnalysis;

namespace Relais.Codecs.Xml;

/// <summary>A child of an element, in its place: either an element or a run of text (CDATA included). Blank runs are one space.</summary>
public readonly struct XmlPiece
{
    private readonly object held;

    internal XmlPiece(object held) => this.held = held;

    public XmlElement? Element => held as XmlElement;

    public string? Text => held as string;

    [MemberNotNullWhen(true, nameof(Element))]
    [MemberNotNullWhen(false, nameof(Text))]
    public bool IsElement => held is XmlElement;
}
