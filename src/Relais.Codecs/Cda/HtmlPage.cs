using System.Text;

namespace Relais.Codecs.Cda;

/// <summary>Escaped text and balanced tags, up to a length: once full it opens nothing more, but closes what is open.</summary>
internal sealed class HtmlPage(int max)
{
    private readonly StringBuilder html = new();

    public bool IsFull { get; private set; }

    /// <summary>Opens a tag when there is room; the answer says whether it must be closed. The attributes are made by us.</summary>
    public bool Open(string tag, string attributes = "")
    {
        if (!HasRoom()) return false;
        html.Append('<').Append(tag).Append(attributes).Append('>');
        return true;
    }

    public void Close(string tag) => html.Append("</").Append(tag).Append('>');

    public void Text(string text)
    {
        foreach (var letter in text)
        {
            if (!HasRoom()) return;
            Append(html, letter);
        }
    }

    public static string Attribute(string name, string value)
    {
        var quoted = new StringBuilder($" {name}=\"");
        foreach (var letter in value.AsSpan(0, Math.Min(value.Length, 200))) Append(quoted, letter);
        return quoted.Append('"').ToString();
    }

    public override string ToString() => html.ToString();

    private bool HasRoom() => !(IsFull = IsFull || html.Length >= max);

    private static void Append(StringBuilder to, char letter)
    {
        switch (letter)
        {
            case '<': to.Append("&lt;"); break;
            case '>': to.Append("&gt;"); break;
            case '&': to.Append("&amp;"); break;
            case '"': to.Append("&quot;"); break;
            case '\'': to.Append("&#39;"); break;
            // Marks that turn the reading order round could make a dose read backwards.
            case (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\u007F' and <= '\u009F'): break;
            default: to.Append(letter); break;
        }
    }
}
