using System.Globalization;
using System.Text.RegularExpressions;
using Relais.Contracts.Patients;

namespace Relais.Intake.Identify;

/// <summary>
/// Who a letter without structure seems to be about: "Concerne : Mme CARON née DUVAL Jeanne, née le 14/03/1942". Enough to
/// propose candidates to a person, never to file by machine: no INS is taken from free text.
/// </summary>
internal static partial class PaperTraits
{
    public static TraitsRead Read(string text)
    {
        var head = text.Length > 6000 ? text[..6000] : text;
        try
        {
            var named = Named().Match(head);
            var born = Born().Match(named.Success ? head[named.Index..Math.Min(head.Length, named.Index + 400)] : head);
            if (!born.Success) born = Born().Match(head);
            if (!named.Success && !born.Success) return TraitsRead.None;
            return new TraitsRead(null, null, Upper(named.Groups["birth"]), Upper(named.Groups["name"]), Text(named.Groups["first"]), SexOf(named.Groups["title"].Value, born.Value), Day(born), null, null);
        }
        catch (RegexMatchTimeoutException)
        {
            return TraitsRead.None;
        }
    }

    private static string? Upper(Group group) => Text(group)?.ToUpperInvariant();

    private static string? Text(Group group) => group.Success && group.Value.Trim().Length > 1 ? group.Value.Trim() : null;

    private static string? SexOf(string title, string born) => title.StartsWith("M", StringComparison.OrdinalIgnoreCase) && title.Length > 0
        ? title.TrimEnd('.').Length > 1 && !title.StartsWith("Mr", StringComparison.OrdinalIgnoreCase) && !title.StartsWith("Monsieur", StringComparison.OrdinalIgnoreCase) ? "F" : "M"
        : born.StartsWith("née", StringComparison.OrdinalIgnoreCase) ? "F" : null;

    private static DateOnly? Day(Match born) =>
        born.Success && DateOnly.TryParseExact($"{born.Groups["d"].Value.PadLeft(2, '0')}/{born.Groups["m"].Value.PadLeft(2, '0')}/{born.Groups["y"].Value}", "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // A title, a name in capitals, perhaps a birth name, then first names with a capital.
    [GeneratedRegex(@"(?<title>\bM\.|\bMr\b\.?|\bMonsieur\b|\bMme\b\.?|\bMadame\b|\bMlle\b\.?|\bEnfant\b|\bPatiente?\s*:|\bConcerne\s*:)\s*(?:M\.\s*|Mme\s+|Madame\s+|Monsieur\s+)?(?<name>\p{Lu}[\p{Lu}'’\-]+(?:[ \-]\p{Lu}[\p{Lu}'’\-]+)*)(?:\s*,?\s*\(?n[ée]+e?\s+(?<birth>\p{Lu}[\p{Lu}'’\-]+(?: \p{Lu}[\p{Lu}'’\-]+)*)\)?)?\s*,?\s*(?<first>\p{Lu}\p{Ll}+(?:[ \-]\p{Lu}\p{Ll}+)*)?", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:n[ée]{1,2}e?\(?e?\)?\s+(?:\p{Lu}+\s+)?le|date de naissance\s*:?|DDN\s*:?)\s*(?<d>\d{1,2})[/.\-](?<m>\d{1,2})[/.\-](?<y>(?:19|20)\d\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Born();
}
