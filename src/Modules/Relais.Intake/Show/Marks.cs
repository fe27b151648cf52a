using System.Net;

namespace Relais.Intake.Show;

/// <summary>Highlights, in a document's own words, the phrases that led to a proposal.</summary>
internal static class Marks
{
    public static IEnumerable<(string Text, bool IsMarked)> Of(string text, IReadOnlyList<string> phrases)
    {
        var at = 0;
        while (at < text.Length)
        {
            var next = phrases.Where(p => p.Length > 2).Select(p => (Start: text.IndexOf(p, at, StringComparison.OrdinalIgnoreCase), p.Length)).Where(f => f.Start >= 0).OrderBy(f => f.Start).FirstOrDefault((Start: -1, Length: 0));
            if (next.Start < 0) break;
            if (next.Start > at) yield return (text[at..next.Start], false);
            yield return (text.Substring(next.Start, next.Length), true);
            at = next.Start + next.Length;
        }

        if (at < text.Length) yield return (text[at..], false);
    }

    /// <summary>In HTML that we wrote ourselves: only text between tags is touched, and the phrase is compared escaped.</summary>
    public static string InHtml(string html, IReadOnlyList<string> phrases)
    {
        foreach (var phrase in phrases.Where(p => p.Length > 2).Distinct().Take(20))
        {
            var escaped = WebUtility.HtmlEncode(phrase);
            var at = html.IndexOf(escaped, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || html.LastIndexOf('<', at) > html.LastIndexOf('>', at)) continue;
            html = $"{html[..at]}<mark>{html.Substring(at, escaped.Length)}</mark>{html[(at + escaped.Length)..]}";
        }

        return html;
    }
}
