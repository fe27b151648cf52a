using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Delegation;
using Relais.Contracts.Intake;
using Relais.Contracts.Patients;
using Relais.Contracts.Protocols;
using Relais.Intake.Documents;
using Relais.Intake.Show;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Panels;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Intake.Patient;

/// <summary>
/// The documents filed under a patient, newest first. A masked one is a line without title before those it is not for; one the patient
/// objected to sharing is no line at all. Who reads the record from another practice opens them by its own door. Who keeps the register notes such an objection here.
/// </summary>
internal sealed class PatientDocumentsPanel(RelaisDb db, IPatients patients, IReserved reserved, IGlass glass, IDesk desk, IKindCatalogue kinds, CurrentMember me, TimeProvider clock) : IPatientPanel
{
    private const int Most = 30;

    public int Order => 20;

    public async Task<RenderFragment?> Load(PracticeId practice, PatientId patient, CancellationToken ct)
    {
        var all = db.Set<Document>().AsNoTracking().Where(d => d.Practice == practice && d.Patient == patient && (d.Fate == Fate.New || d.Fate == Fate.Version || d.Fate == Fate.Withdrawn));
        var kept = await reserved.Among(await all.Select(d => d.Id).ToListAsync(ct), ct);
        // A practice is told that something masked is there, since it is its work. Who reads its record from elsewhere is not.
        var servesHere = me.Serves(practice);
        var hidden = kept.Where(k => !servesHere || k.Value != Reserve.Masked).Select(k => k.Key).ToList();
        var filed = all.Where(d => !hidden.Contains(d.Id));
        var count = await filed.CountAsync(ct);
        if (count == 0) return null;

        var documents = await filed.OrderByDescending(d => d.Day).ThenByDescending(d => d.Id).Take(Most)
            .Select(d => new { d.Id, d.Day, d.Date, Title = d.Title != "" && d.Title != d.FileName ? d.Title : null, d.Kind, d.Sender, d.Fate, d.AccessFlags, IsReplaced = db.Set<Document>().Any(l => l.FateOf == d.Id && l.Fate == Fate.Version) }).ToListAsync(ct);
        var ids = documents.Select(d => d.Id).ToList();
        var (work, objections) = (await desk.Standings(ids, ct), await patients.Objections(ids, ct));
        string Link(DocumentId id) => !servesHere ? $"/partages/{patient}/documents/{id}" : work.TryGetValue(id, out var standing) ? $"/corbeille?vue=equipe&item={standing.Work}" : $"/documents/{id}/fichier";
        // Who reads the record through a broken glass changes nothing of it.
        var mayObject = me.May(Rights.ConfirmIdentity, practice) && (await glass.Open(ct)).All(g => g.Patient != patient || g.Document is not null);
        var rows = documents.Select(d =>
        {
            var day = d.Date is { } written ? written.DayInParis() : d.Day;
            if (kept.ContainsKey(d.Id)) return new PatientDocumentRow(d.Id.Value, null, day, "Document masqué aux professionnels", null, [], null);
            return new PatientDocumentRow(d.Id.Value, Link(d.Id), day, d.Title ?? kinds.Find(d.Kind, clock.LocalDay()).Name, d.Sender,
                [.. Marks(d.Fate, d.IsReplaced), .. AccessWords.Of(d.AccessFlags)], objections.GetValueOrDefault(d.Id));
        }).ToList();
        return page =>
        {
            page.OpenComponent<PatientDocuments>(0);
            page.AddComponentParameter(1, nameof(PatientDocuments.Rows), rows);
            page.AddComponentParameter(2, nameof(PatientDocuments.Count), count);
            page.AddComponentParameter(3, nameof(PatientDocuments.Patient), patient);
            page.AddComponentParameter(4, nameof(PatientDocuments.MayObject), mayObject);
            page.AddComponentParameter(5, nameof(PatientDocuments.Today), clock.LocalDay());
            page.CloseComponent();
        };
    }

    private static IEnumerable<string> Marks(Fate fate, bool isReplaced)
    {
        if (fate == Fate.Withdrawn) yield return "retiré par l'expéditeur";
        if (isReplaced) yield return "remplacé par une version plus récente";
    }
}
