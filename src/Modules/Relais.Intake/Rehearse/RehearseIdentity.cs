using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Intake;
using Relais.Contracts.Patients;
using Relais.Intake.Correct;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Rehearse;

internal sealed class RehearseIdentity(AmendDocument amend, SayWho who, SayKind kind, RefusePart refuse, IPatients patients, RelaisDb db) : IRehearseIdentity
{
    /// <summary>Bits of evidence between the first and the next: a homonym or a twin is never this far.</summary>
    private const double FarAbove = 8;

    public async Task<IReadOnlyList<RehearsedPart>> PartsOf(IReadOnlyCollection<Guid> arrivals, CancellationToken ct)
    {
        var parts = await db.Set<Document>().AsNoTracking().Where(d => arrivals.Contains(d.Arrival) && d.Fate == Fate.New).OrderBy(d => d.Path)
            .Select(d => new { d.Id, d.Arrival, d.Kind, d.Held }).ToListAsync(ct);
        return [.. parts.Select(d => new RehearsedPart(d.Id, d.Arrival, d.Kind, d.Held, HeldReason.IsAboutWho(d.Held)))];
    }

    public async Task<bool> ConfirmClearCandidate(DocumentId document, CancellationToken ct)
    {
        if (await amend.Find(document.Value, ct) is not { Patient: null } found) return false;
        if (Document.ReadCandidates(found.Candidates) is not [var best, .. var others] || others.Any(o => best.Score - o.Score < FarAbove)) return false;
        return await Confirm(found, best.Patient, ct);
    }

    public async Task<bool> Recognise(DocumentId document, string localNumber, string typed, CancellationToken ct)
    {
        if (await amend.Find(document.Value, ct) is not { Patient: null } found) return false;
        var patient = await Numbered(localNumber, Document.ReadCandidates(found.Candidates).Select(c => c.Patient), ct) ?? await Numbered(localNumber, (await patients.Search(found.Practice, typed, ct)).Select(p => p.Id), ct);
        return patient is { } chosen && await Confirm(found, chosen, ct);
    }

    public async Task SayKind(DocumentId document, string code, CancellationToken ct)
    {
        if (await amend.Find(document.Value, ct) is { } found) await kind.Of(found, code, ct);
    }

    public async Task Refuse(DocumentId document, string reason, CancellationToken ct)
    {
        if (await amend.Find(document.Value, ct) is { } found) await refuse.Of(found, reason, ct);
    }

    /// <summary>False for one whom the acting member may not see: a patient who objects is confirmed by who may.</summary>
    private async Task<bool> Confirm(Document document, PatientId patient, CancellationToken ct)
    {
        if (await patients.Find(patient, ct) is not { } card) return false;
        await who.Of(document, card, ct);
        return true;
    }

    private async Task<PatientId?> Numbered(string localNumber, IEnumerable<PatientId> among, CancellationToken ct) =>
        (await patients.LocalNumbers(among, ct)).Where(n => n.Value == localNumber).Select(n => (PatientId?)n.Key).FirstOrDefault();
}
