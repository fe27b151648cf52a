using System.Text;
using Relais.Codecs.Xml;

namespace Relais.Codecs.Cda;

/// <summary>Writes a narrative as plain text to search and classify it: a line for a paragraph, item or row, a tab between cells.</summary>
public static class NarrativePlain
{
    /// <summary>The section's title and text, then those of its nested sections.</summary>
    public static NarrativeText Write(CdaSection section, NarrativeLimits? limits = null)
    {
        var text = new StringBuilder();
        var max = (limits ?? NarrativeLimits.Default).MaxLength;
        var open = new Stack<CdaSection>([section]);
        while (open.TryPop(out var next) && text.Length <= max)
        {
            if (next.Title is not null) text.Append(next.Title).Append('\n');
            if (next.Narrative is not null) text.Append(Write(next.Narrative, limits).Text).Append('\n');
            for (var i = next.Sections.Count - 1; i >= 0; i--) open.Push(next.Sections[i]);
        }

        return Cut(text, max);
    }

    public static NarrativeText Write(XmlElement narrative, NarrativeLimits? limits = null)
    {
        var text = new StringBuilder();
        var max = (limits ?? NarrativeLimits.Default).MaxLength;
        var open = new Stack<(XmlPiece Piece, string? After)>();
        Push(narrative);
        while (open.TryPop(out var next) && text.Length <= max)
        {
            if (next.After is { } after) End(text, after);
            else if (next.Piece.Element is not { } element) Words(text, next.Piece.Text!);
            else
            {
                if (Separator(element.Name) is { } separator)
                {
                    if (separator == "\n") End(text, separator);
                    open.Push((default, separator));
                }

                Push(element);
            }
        }

        return Cut(text, max);

        void Push(XmlElement element)
        {
            for (var i = element.Pieces.Count - 1; i >= 0; i--) open.Push((element.Pieces[i], null));
        }
    }

    private static string? Separator(string name) => name switch
    {
        "paragraph" or "item" or "tr" or "br" or "caption" or "list" or "table" => "\n",
        "td" or "th" => "\t",
        _ => null,
    };

    private static void End(StringBuilder text, string separator)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] == '\t' && separator == "\n") text.Length--;
        if (text.Length > 0 && (separator == "\t" || text[^1] != '\n')) text.Append(separator);
    }

    private static void Words(StringBuilder text, string run)
    {
        foreach (var letter in run)
        {
            if (letter is not (' ' or '\t' or '\n' or '\r')) text.Append(letter);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n' or '\t')) text.Append(' ');
        }
    }

    private static NarrativeText Cut(StringBuilder text, int max)
    {
        var isCut = text.Length > max;
        if (isCut) text.Length = max;
        return new NarrativeText(text.ToString().Trim(' ', '\n', '\t'), isCut);
    }
}
