using Relais.Contracts.Protocols;
using Relais.Intake.Read;

namespace Relais.Intake.Classify;

/// <summary>What a part is, and how sure Relais is of it.</summary>
/// <param name="IsCertain">False asks a person: the kind is then the likeliest, and the class the careful one.</param>
/// <param name="NeedsPatient">False for what is about nobody: an invoice, a rota, an invitation.</param>
internal sealed record PartKind(Kind Kind, KindClass Class, bool IsCertain, bool NeedsPatient, string Reason, IReadOnlyList<string> Evidence, int Urgency, string? UrgencyWords);

/// <summary>A part's kind and urgency, as the practice's own reader sees them.</summary>
internal sealed class ClassifyPart(IKindCatalogue kinds)
{
    private const int LongestRead = 400_000;

    public PartKind Classify(KindReader reader, PartRead part, DateOnly on)
    {
        var document = Describe(part);
        var found = new Classifier(kinds, reader).Classify(document, on);
        var urgency = UrgencyReader.Read(document, part.Observations);
        var raising = urgency.Evidence.Count > 0 ? InSight(urgency.Evidence[0], part.Text) : null;
        var words = urgency.Evidence.Concat(found.Evidence.Where(e => e.From != EvidenceFrom.DocumentType)).Select(e => e.Phrase.Trim()).Prepend(raising ?? "").Where(p => p.Length > 2).Distinct().Take(12).ToList();
        return new PartKind(found.Kind, found.Class, found.Outcome == Outcome.Propose, Subjects.AreAboutAPatient(found.Kind), found.Reason, words, (int)urgency.Level,
            raising);
    }

    /// <summary>The raising words with the few that follow them in the text: "suspicion d'" alone tells nothing.</summary>
    private static string InSight(Evidence raised, string text)
    {
        const int follow = 28;
        if (raised.From != EvidenceFrom.Text || raised.Start + raised.Length >= text.Length) return raised.Phrase.Trim();
        var rest = text.AsSpan(raised.Start + raised.Length, Math.Min(follow, text.Length - raised.Start - raised.Length));
        var stop = rest.IndexOfAny(".;,:\r\n");
        if (stop < 0) stop = rest.Length < follow ? rest.Length : Math.Max(rest.LastIndexOf(' '), 0);
        return (text.Substring(raised.Start, raised.Length) + rest[..stop].ToString()).Trim();
    }

    /// <remarks>What a file of many megabytes is, its first pages say.</remarks>
    private static DocumentToClassify Describe(PartRead part) => new()
    {
        Type = part.Type is { System: { } system } type ? (type.Code, system) : null, Title = part.Title, Text = part.Text[..Math.Min(part.Text.Length, LongestRead)], Cover = part.Cover,
        Sender = part.Sender, SenderAddress = part.SenderAddress, FileName = part.FileName, Scanned = part.TextIsScanned,
    };
}
