using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Contracts.Delegation;
using Relais.Contracts.Patients;
using Relais.Intake.Count;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Bulk;

/// <summary>Reads back what became of the parts of these arrivals, in the order they came.</summary>
internal sealed class FiledLines(RelaisDb db, WorkOfParts work, IMembers members, IPatients patients)
{
    public async Task<IReadOnlyList<FiledLine>> Of(PracticeId practice, ReceivedFolder received, CancellationToken ct)
    {
        var all = await db.Set<Document>().AsNoTracking().Where(d => d.Practice == practice).OrderBy(d => d.Arrival).ThenBy(d => d.Id).ToListAsync(ct);
        var byId = all.ToDictionary(d => d.Id);
        var standings = await work.Of([.. all.Select(d => d.Id)], [practice], ct);
        var names = await members.Cards(standings.Values.Select(s => s.Holder).OfType<MemberId>(), ct);
        var numbers = await patients.LocalNumbers(all.Select(d => d.Patient).OfType<PatientId>(), ct);
        return
        [
            .. all.Where(d => received.Arrivals.ContainsKey(d.Arrival)).Select(d => Line(d, Original(d), received.Arrivals[d.Arrival], standings.GetValueOrDefault(d.Id))),
            .. received.Left.Select(l => new FiledLine(l.File, "hold", null, null, null, null, 0, null, null, new HeldLine("non-recu", l.Why), new EvidenceLine(null, null, []), l.File, "unreceived", l.Why, null, null)),
        ];

        Document Original(Document d) => d.Fate == Fate.Duplicate && d.FateOf is { } of && byId.TryGetValue(of, out var known) ? known : d;

        FiledLine Line(Document d, Document same, string file, WorkStanding? standing) => new(
            file, same.Decision.ToString().ToLowerInvariant(), same.Patient is { } patient ? numbers.GetValueOrDefault(patient) ?? patient.ToString() : null,
            same.Kind.Length == 0 ? null : same.Kind, same.Kind.Length == 0 ? null : same.Class.ToString().ToLowerInvariant(), same.TypeCode, same.Urgency,
            standing is null ? null : standing.Holder is { } holder && names.TryGetValue(holder, out var card) ? card.Name : "personne", standing?.Due,
            same.Held is { } code ? new HeldLine(code, HeldReason.InWords(code)) : null,
            new EvidenceLine(Words(same.IdentityReason), Words(same.KindReason), JsonSerializer.Deserialize<List<string>>(same.Evidence) ?? []),
            d.Path.Length == 0 ? file : $"{file}!{d.Path}", d.Fate.ToString().ToLowerInvariant(), d.FateReason,
            d.FateOf is { } of && byId.TryGetValue(of, out var other) ? Place(other) : null, Words(same.Title));

        string Place(Document d) => !received.Arrivals.TryGetValue(d.Arrival, out var file) ? d.Id.ToString() : d.Path.Length == 0 ? file : $"{file}!{d.Path}";
    }

    private static string? Words(string words) => words.Length == 0 ? null : words;
}
