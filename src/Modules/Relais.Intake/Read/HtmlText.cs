using System.Net;
using System.Text.RegularExpressions;

namespace Relais.Intake.Read;

/// <summary>The words of an HTML mail body, to read and classify; never shown as HTML.</summary>
internal static partial class HtmlText
{
    public static string Plain(string html)
    {
        var text = Unseen().Replace(html, " ");
        text = Breaks().Replace(text, "\n");
        text = WebUtility.HtmlDecode(Tags().Replace(text, ""));
        return Blank().Replace(text, "\n\n").Trim();
    }

    [GeneratedRegex("<(?:script\\b.*?</script|style\\b.*?</style|head\\b.*?</head)\\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Unseen();

    [GeneratedRegex("<(?:br|/p|/div|/tr|/li|/h[1-6])\\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Tags();

    [GeneratedRegex("\\n\\s*\\n\\s*", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Blank();
}
