using System.Text.RegularExpressions;
using Relais.Codecs.Cda;
using Relais.Codecs.Ins;

namespace Relais.Intake.Read;

/// <summary>
/// A mail carries each CDA twice: in the archive and as a PDF/A copy, named by day, type and patient (Référentiel socle MSSanté #2,
/// ECO.2.1.5 and 2.1.6). A PDF that neither says nor is named so is a document of its own: a prescription beside a letter must not vanish.
/// </summary>
internal static partial class Renderings
{
    private const int LongestText = 40_000, ShortestWord = 4, FewestWords = 12;
    private const double SameWords = 0.6;

    /// <param name="parts">All that a message holds.</param>
    /// <param name="mail">The path of the message: only what is attached to it directly may be a copy.</param>
    public static List<PartRead> Join(List<PartRead> parts, string mail)
    {
        var documents = parts.Where(p => p is { Nature: PartNature.Cda, Renderings.Count: 0 }).ToList();
        var files = parts.Where(p => p is { Nature: PartNature.Pdf, Refused: null } && !p.Path[(mail.Length == 0 ? 0 : mail.Length + 1)..].Contains('!')).ToList();
        if (documents.Count == 0 || files.Count == 0) return parts;

        var alone = documents.Count == 1 && files.Count == 1;
        var copies = new Dictionary<PartRead, PartRead>(ReferenceEqualityComparer.Instance);
        for (var n = 0; n < documents.Count; n++)
        {
            // The copies mostly come in the order of the documents.
            var inOrder = files.Skip(n).Take(1).Concat(files).Where(f => !copies.ContainsValue(f));
            if (inOrder.FirstOrDefault(f => IsCopy(f, documents[n], alone)) is { } copy) copies[documents[n]] = copy;
        }

        return [.. parts.Where(p => !copies.ContainsValue(p)).Select(p => copies.TryGetValue(p, out var copy) ? p with { Renderings = [copy.Path] } : p)];
    }

    private static bool IsCopy(PartRead file, PartRead document, bool alone) =>
        NamedAsCopy().IsMatch(file.FileName ?? "") && (alone || Names(file.FileName!, document)) || SaysTheSame(file.Text, document.Text) || document.HasOwnPdf && IsWithin(file, document);

    private static bool Names(string fileName, PartRead document)
    {
        var name = $" {NameForm.Of(Path.GetFileNameWithoutExtension(fileName))} ";
        return new[] { document.Traits.BirthName, document.Traits.UsedName }.Select(NameForm.Of).Any(n => n.Length > 0 && name.Contains($" {n} ", StringComparison.Ordinal));
    }

    private static bool SaysTheSame(string copy, string document)
    {
        var words = Words(document);
        return words.Count >= FewestWords && words.Count(Words(copy).Contains) >= words.Count * SameWords;
    }

    private static HashSet<string> Words(string text) =>
        [.. NameForm.Of(text[..Math.Min(text.Length, LongestText)]).Split(' ').Where(w => w.Length >= ShortestWord)];

    private static bool IsWithin(PartRead file, PartRead document) =>
        CdaReader.Read(document.Content).Display.Media?.Decode() is { } own && own.TryGet(out var bytes) && bytes.Span.SequenceEqual(file.Content.Span);

    [GeneratedRegex(@"^\d{6,8}_[^_]+_.+\.pdf$", RegexOptions.IgnoreCase)]
    private static partial Regex NamedAsCopy();
}
