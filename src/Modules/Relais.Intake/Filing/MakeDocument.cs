using System.Text.Json;
using Relais.Contracts.Patients;
using Relais.Intake.Classify;
using Relais.Intake.Documents;
using Relais.Intake.Read;
using Relais.Intake.Receive;
using Relais.Kernel;

namespace Relais.Intake.Filing;

/// <summary>A received part as the row that is kept of it.</summary>
internal static class MakeDocument
{
    public static Document Of(Arrival arrival, PartRead part, byte[] content, DocumentId? of, DateTimeOffset now, TraitsRead? traits = null, Identification? who = null, PartKind? what = null, bool isPlainResult = false) => new()
    {
        Id = new DocumentId(Guid.CreateVersion7(now)), Practice = arrival.Practice, Arrival = arrival.Id, Channel = arrival.Channel, Day = arrival.Day, Path = part.Path, Nature = part.Nature,
        FateOf = of, Content = content, Identifier = part.Identifier, SetId = part.SetId, DocumentVersion = part.Version, TypeCode = part.Type?.Code, TypeSystem = part.Type?.System,
        Title = part.Title ?? part.FileName ?? "", Sender = part.Sender, Date = part.Date, FileName = part.FileName, AccessFlags = part.AccessFlags,
        Traits = JsonSerializer.Serialize(traits ?? TraitsRead.None), Decision = who?.Decision ?? IdentityDecision.Hold, Candidates = JsonSerializer.Serialize(who?.Candidates ?? []),
        Evidence = JsonSerializer.Serialize(what?.Evidence ?? []), Urgency = what?.Urgency ?? 0, IsPlainResult = isPlainResult, Recipients = string.Join('\n', part.RecipientRpps),
        Flaws = string.Join('\n', part.Flaws.Take(50).Select(f => f.ToString())), Renderings = string.Join('\n', part.Renderings),
    };
}
