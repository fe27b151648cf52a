using Relais.Contracts.Protocols;
using Relais.Intake.Read;
using Relais.Kernel;

namespace Relais.Intake.Classify;

/// <summary>What a part is, and how sure Relais is of it.</summary>
internal sealed record PartKind(Kind Kind, bool IsCertain, bool NeedsPatient, string Reason, IReadOnlyList<string> Evidence, int Urgency, string? UrgencyWords);

/// <summary>A part's kind and urgency: by its national code when it has one, else by its words.</summary>
internal sealed class ClassifyPart(IKindCatalogue kinds)
{
    public Task<PartKind> Classify(PracticeId practice, PartRead part, DateOnly on, CancellationToken ct)
    {
        var document = new DocumentToClassify
        {
            Type = part.Type is { System: { } system } type ? (type.Code, system) : null, Title = part.Title, Text = part.Text,
            Sender = part.Sender, SenderAddress = part.SenderAddress, FileName = part.FileName, Scanned = part.TextIsScanned,
        };
        var urgency = UrgencyReader.Read(document, part.Observations);
        var words = urgency.Evidence.Select(e => e.Phrase).Distinct().ToList();
        var coded = part.Type is { System: { } s } t ? kinds.ForDocument(t.Code, s, on) : null;
        var kind = coded ?? kinds.Find(Kind.Unknown, on);
        return Task.FromResult(new PartKind(kind, coded is not null, true, coded is null ? "Relais n'est pas assez sûr de ce que c'est." : $"code {part.Type!.Code} du document",
            words, (int)urgency.Level, words.FirstOrDefault()));
    }
}
