using System.Text;

namespace Relais.Codecs.Xml;

/// <summary>
/// An element of a document read under <see cref="XmlLimits"/>: names, attributes, children in order. Comments and processing
/// instructions are gone; nothing outside the document was read to make it.
/// </summary>
public sealed class XmlElement
{
    private readonly XmlAttribute[] attributes;
    private XmlPiece[] pieces = [];

    internal XmlElement(string ns, string name, XmlAttribute[] attributes) => (Namespace, Name, this.attributes) = (ns, name, attributes);

    public string Namespace { get; }

    /// <summary>The local name, without prefix.</summary>
    public string Name { get; }

    public IReadOnlyList<XmlAttribute> Attributes => attributes;

    public IReadOnlyList<XmlPiece> Pieces => pieces;

    /// <summary>The child elements, in order.</summary>
    public IEnumerable<XmlElement> Elements
    {
        get
        {
            foreach (var piece in pieces)
                if (piece.IsElement) yield return piece.Element;
        }
    }

    /// <summary>The value of the attribute of that local name, whatever its namespace; null when absent.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in attributes)
            if (attribute.Name == name) return attribute.Value;
        return null;
    }

    /// <summary>The first child element of that local name, whatever its namespace; null when absent.</summary>
    public XmlElement? Child(string name)
    {
        foreach (var piece in pieces)
            if (piece.IsElement && piece.Element.Name == name) return piece.Element;
        return null;
    }

    /// <summary>The element at the end of a path of local names, first child at each step; null when a step is missing.</summary>
    public XmlElement? Down(params ReadOnlySpan<string> path)
    {
        XmlElement? at = this;
        foreach (var name in path) at = at?.Child(name);
        return at;
    }

    public IEnumerable<XmlElement> Children(string name)
    {
        foreach (var piece in pieces)
            if (piece.IsElement && piece.Element.Name == name) yield return piece.Element;
    }

    /// <summary>This element and all below it, in document order, without recursion.</summary>
    public IEnumerable<XmlElement> Descendants()
    {
        var open = new Stack<XmlElement>([this]);
        while (open.TryPop(out var element))
        {
            yield return element;
            for (var i = element.pieces.Length - 1; i >= 0; i--)
                if (element.pieces[i].IsElement) open.Push(element.pieces[i].Element!);
        }
    }

    /// <summary>All text below, blanks run together and trimmed; one longer than the limit is cut there and ends with <c>…</c>.</summary>
    public string Text(int max = int.MaxValue)
    {
        if (pieces.Length == 0) return "";
        if (pieces is [{ Text: { } only }] && only.Length <= max) return Blanks.Collapse(only);

        var text = new StringBuilder();
        var open = new Stack<XmlPiece>();
        open.Push(new XmlPiece(this));
        while (text.Length <= max && open.TryPop(out var piece))
        {
            if (piece.Element is not { } element) { text.Append(piece.Text); continue; }
            for (var i = element.pieces.Length - 1; i >= 0; i--) open.Push(element.pieces[i]);
        }

        return text.Length <= max ? Blanks.Collapse(text.ToString()) : Blanks.Collapse(text.ToString(0, max)) + "…";
    }

    internal void Hold(XmlPiece[] below) => pieces = below;
}
