using System.Runtime.InteropServices;
using System.Xml;

namespace Relais.Codecs.Xml;

/// <summary>
/// Reads XML that came from outside: no document type, no entity but the five of XML, no inclusion, no schema, nothing fetched;
/// bounded by <see cref="XmlLimits"/>, without recursion and in linear time (XML 1.0, Namespaces in XML 1.0).
/// </summary>
/// <remarks>
/// Bytes that claim to be UTF-8 and are not are read as Windows-1252 with the flaw <c>xml.not-utf8</c>: French senders do this and
/// a refused letter helps nobody. Any other flaw but <c>xml.leading-blanks</c> and <c>xml.xinclude</c> comes with a null root.
/// </remarks>
public static class XmlTree
{
    private const string XInclude = "http://www.w3.org/2001/XInclude";

    public static XmlReading Read(ReadOnlyMemory<byte> bytes, XmlLimits? limits = null)
    {
        limits ??= XmlLimits.Default;
        if (bytes.Length > limits.MaxBytes) return Refused(new Flaw("xml.too-large", 0, $"{limits.MaxBytes} bytes"));

        var flaws = new List<Flaw>();
        if (XmlSource.Open(bytes, flaws) is not { } source) return new XmlReading(null, flaws);

        using var reader = source;
        try
        {
            return new XmlReading(Build(reader, limits, flaws), flaws);
        }
        catch (XmlException broken)
        {
            // The message may quote the document: only the place is kept.
            flaws.Add(reader.Depth == 0 && XmlSource.DoctypeLine(bytes.Span) is > 0 and var line
                ? new Flaw("xml.dtd", line)
                : new Flaw("xml.malformed", broken.LineNumber, $"column {broken.LinePosition}"));
            return new XmlReading(null, flaws);
        }
    }

    private static XmlElement? Build(XmlReader reader, XmlLimits limits, List<Flaw> flaws)
    {
        // What lies in the elements still open stands in one list, each from its own place: closed, an element keeps exactly its own.
        var open = new Stack<(XmlElement Element, int From)>();
        var pieces = new List<XmlPiece>();
        XmlElement? root = null;
        var count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++count > limits.MaxElements) return Beyond("xml.too-many-elements", limits.MaxElements);
                    if (open.Count >= limits.MaxDepth) return Beyond("xml.too-deep", limits.MaxDepth);
                    if (reader.AttributeCount > limits.MaxAttributes) return Beyond("xml.too-many-attributes", limits.MaxAttributes);

                    var isEmpty = reader.IsEmptyElement;
                    var element = new XmlElement(reader.NamespaceURI, reader.LocalName, Attributes(reader));
                    if (element.Namespace == XInclude) flaws.Add(new Flaw("xml.xinclude", Line(reader)));
                    if (open.Count > 0) pieces.Add(new XmlPiece(element));
                    root ??= element;
                    if (!isEmpty) open.Push((element, pieces.Count));
                    break;
                case XmlNodeType.EndElement:
                    Close(open.Pop(), pieces);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    pieces.Add(new XmlPiece(reader.Value));
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (open.Count > 0) pieces.Add(new XmlPiece(" "));
                    break;
            }
        }

        return root;

        XmlElement? Beyond(string code, int limit)
        {
            flaws.Add(new Flaw(code, Line(reader), $"limit {limit}"));
            return null;
        }
    }

    private static void Close((XmlElement Element, int From) ended, List<XmlPiece> pieces)
    {
        if (pieces.Count == ended.From) return;
        ended.Element.Hold(CollectionsMarshal.AsSpan(pieces)[ended.From..].ToArray());
        pieces.RemoveRange(ended.From, pieces.Count - ended.From);
    }

    private static XmlAttribute[] Attributes(XmlReader reader)
    {
        if (!reader.MoveToFirstAttribute()) return [];

        var attributes = new XmlAttribute[reader.AttributeCount];
        var count = 0;
        do
        {
            var isDeclaration = reader.Prefix.Length == 0 ? reader.LocalName == "xmlns" : reader.Prefix == "xmlns";
            if (!isDeclaration) attributes[count++] = new XmlAttribute(reader.NamespaceURI, reader.LocalName, reader.Value);
        }
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
        return count == attributes.Length ? attributes : attributes[..count];
    }

    private static int Line(XmlReader reader) => reader is IXmlLineInfo place ? place.LineNumber : 0;

    private static XmlReading Refused(Flaw flaw) => new(null, [flaw]);
}
