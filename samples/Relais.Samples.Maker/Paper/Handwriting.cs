using System.Globalization;
using System.Net;
using System.Text;

namespace Relais.Samples.Maker.Paper;

/// <summary>Makes text look written by hand: script letters, each a little turned and off its line.</summary>
internal static class Handwriting
{
    public static string Html(string text)
    {
        var dice = new Dice("hand " + text);
        var html = new StringBuilder("<span class=hand>");
        foreach (var word in text.Split(' '))
        {
            html.Append("<span style=\"white-space:nowrap\">");
            foreach (var c in word)
                html.Append(CultureInfo.InvariantCulture, $"<span style=\"transform:rotate({dice.Between(-7, 7)}deg) translateY({dice.Between(-8, 8) / 10.0}pt)\">{WebUtility.HtmlEncode(Script(c))}</span>");
            html.Append("</span> ");
        }
        return html.Append("</span>").ToString();
    }

    // Mathematical script letters stand in for a pen; accents are dropped, as many writers drop them.
    private static string Script(char c) => Words.Unaccented(c.ToString())[0] switch
    {
        >= 'a' and <= 'z' and var low => char.ConvertFromUtf32(0x1D4EA + (low - 'a')),
        >= 'A' and <= 'Z' and var high => char.ConvertFromUtf32(0x1D4D0 + (high - 'A')),
        var other => other.ToString(),
    };
}
