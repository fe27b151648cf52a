using System.Globalization;
using Relais.Codecs.Xml;

namespace Relais.Codecs.Cda;

/// <summary>
/// Turns narrative elements into tags of the closed list. A tag is only written where an HTML reader leaves it (a row in a table,
/// an item in a list), so that no document can close a tag of the page around it; elsewhere its text alone is kept.
/// </summary>
internal sealed class NarrativeWriter(HtmlPage page, NarrativeLimits limits)
{
    public void Children(XmlElement parent, Place place, int depth)
    {
        foreach (var piece in parent.Pieces)
        {
            if (page.IsFull) return;
            if (piece.IsElement) Element(piece.Element, place, depth + 1);
            else if (place == Place.Flow || !string.IsNullOrWhiteSpace(piece.Text)) page.Text(piece.Text);
        }
    }

    private void Element(XmlElement element, Place place, int depth)
    {
        if (depth > limits.MaxDepth) { page.Text(element.Text()); return; }
        switch (element.Name)
        {
            case "script" or "style" or "object" or "embed" or "iframe": return;
            case "renderMultiMedia": Media(element, depth); return;
        }

        switch (place)
        {
            case Place.Table: InTable(element, depth); break;
            case Place.List: InList(element, depth); break;
            default: InFlow(element, depth); break;
        }
    }

    private void InFlow(XmlElement element, int depth)
    {
        switch (element.Name)
        {
            case "br": page.Open("br"); break;
            case "paragraph" when !HasBlocks(element): Tag("p", Class(element), element, Place.Flow, depth); break;
            // A paragraph around a list or table, an item without its list: their content, on its own line.
            case "paragraph" or "item": Children(element, Place.Flow, depth); page.Open("br"); break;
            case "list": Tag(element.Attribute("listType") == "ordered" ? "ol" : "ul", "", element, Place.List, depth); break;
            case "table": Tag("table", "", element, Place.Table, depth); break;
            case "caption": Tag("strong", " class=\"caption\"", element, Place.Flow, depth); break;
            case "sub" or "sup": Tag(element.Name, "", element, Place.Flow, depth); break;
            case "footnote": Tag("span", " class=\"footnote\"", element, Place.Flow, depth); break;
            case "content": Content(element, depth); break;
            case "td" or "th": Children(element, Place.Flow, depth); page.Text(" "); break;
            default: Children(element, Place.Flow, depth); break;
        }
    }

    private void InTable(XmlElement element, int depth)
    {
        switch (element.Name)
        {
            case "thead" or "tbody" or "tfoot" or "tr": Tag(element.Name, "", element, Place.Table, depth); break;
            case "td" or "th": Tag(element.Name, Class(element) + Span(element, "colspan") + Span(element, "rowspan"), element, Place.Flow, depth); break;
            case "caption": Tag("caption", "", element, Place.Flow, depth); break;
            default: Children(element, Place.Table, depth); break;
        }
    }

    private void InList(XmlElement element, int depth)
    {
        switch (element.Name)
        {
            case "item": Tag("li", "", element, Place.Flow, depth); break;
            case "caption": Tag("li", " class=\"caption\"", element, Place.Flow, depth); break;
            default: Children(element, Place.List, depth); break;
        }
    }

    private void Content(XmlElement element, int depth)
    {
        var style = element.Attribute("styleCode") ?? "";
        // What the author struck out must not read as said.
        var revised = element.Attribute("revised") switch { "delete" => "del", "insert" => "ins", _ => null };
        string?[] tags = [revised, Has(style, "bold") ? "strong" : null, Has(style, "italic") || Has(style, "emphasis") ? "em" : null];
        var open = tags.OfType<string>().Where(tag => page.Open(tag)).ToList();
        var span = Class(element);
        if (span.Length > 0) Tag("span", span, element, Place.Flow, depth);
        else Children(element, Place.Flow, depth);
        for (var i = open.Count - 1; i >= 0; i--) page.Close(open[i]);
    }

    private void Media(XmlElement element, int depth)
    {
        foreach (var id in (element.Attribute("referencedObject") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(20))
        {
            if (!page.Open("span", " class=\"media\"" + HtmlPage.Attribute("data-media", id))) return;
            page.Text("Document joint");
            page.Close("span");
        }

        Children(element, Place.Flow, depth);
    }

    private void Tag(string tag, string attributes, XmlElement element, Place inside, int depth)
    {
        if (!page.Open(tag, attributes)) return;
        Children(element, inside, depth);
        page.Close(tag);
    }

    private string Span(XmlElement cell, string name) =>
        int.TryParse(cell.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span > 1
            ? $" {name}=\"{Math.Min(span, limits.MaxSpan)}\""
            : "";

    private static string Class(XmlElement element)
    {
        var classes = new List<string>(2);
        if (Has(element.Attribute("styleCode") ?? "", "underline")) classes.Add("underline");
        if (element.Attribute("align")?.ToLowerInvariant() is ("center" or "right") and var side) classes.Add("align-" + side);
        return classes.Count == 0 ? "" : $" class=\"{string.Join(' ', classes)}\"";
    }

    private static bool Has(string style, string word) => style.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool HasBlocks(XmlElement element) => element.Descendants().Skip(1).Any(below => below.Name is "paragraph" or "list" or "table");
}
