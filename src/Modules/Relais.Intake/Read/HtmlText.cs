using System.Net;
using System.Text;

namespace Relais.Intake.Read;

/// <summary>The words of an HTML mail body, to read and classify; never shown as HTML. One pass, whatever the sender wrote.</summary>
internal static class HtmlText
{
    private static readonly string[] Unseen = ["script", "style", "head"];
    private static readonly string[] Breaks = ["br", "/p", "/div", "/tr", "/li", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6"];

    public static string Plain(string html)
    {
        var text = new StringBuilder(html.Length);
        // An end that was looked for once and is not there is not looked for again from the next beginning.
        var (lastEnd, unended) = (html.LastIndexOf('>'), new HashSet<string>());
        for (var at = 0; at < html.Length;)
        {
            var tag = html[at] == '<' && at < lastEnd ? html.IndexOf('>', at) : -1;
            if (tag < 0)
            {
                text.Append(html[at++]);
                continue;
            }

            var name = Name(html, at + 1);
            if (Unseen.Contains(name) && !unended.Contains(name))
            {
                var end = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
                if (end >= 0) tag = html.IndexOf('>', end) is >= 0 and var closed ? closed : html.Length - 1;
                else unended.Add(name);
                text.Append(' ');
            }
            else if (Breaks.Contains(name))
            {
                text.Append('\n');
            }

            at = tag + 1;
        }

        return WithoutEmptyLines(WebUtility.HtmlDecode(text.ToString()));
    }

    private static string Name(string html, int at)
    {
        var end = at;
        while (end < html.Length && end - at < 10 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '/' && end == at)) end++;
        return html[at..end].ToLowerInvariant();
    }

    /// <summary>One empty line is kept of several.</summary>
    private static string WithoutEmptyLines(string text)
    {
        var (kept, empty) = (new StringBuilder(text.Length), false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                empty = kept.Length > 0;
                continue;
            }

            if (kept.Length > 0) kept.Append(empty ? "\n\n" : "\n");
            kept.Append(line);
            empty = false;
        }

        return kept.ToString().Trim();
    }
}
