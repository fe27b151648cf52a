using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Relais.Codecs.Xdm;
using Relais.Contracts.Delegation;
using Relais.Contracts.Patients;
using Relais.Contracts.Protocols;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Panels;
using Relais.Platform.Store;

namespace Relais.Intake.Patient;

/// <summary>
/// The documents filed under a patient, newest first. One the patient masked is a line without title for anyone but the regular GP;
/// one he objected to sharing is no line at all.
/// </summary>
internal sealed class PatientDocumentsPanel(RelaisDb db, IPatients patients, IDesk desk, IKindCatalogue kinds, TimeProvider clock) : IPatientPanel
{
    private const int Most = 30;

    public int Order => 20;

    public async Task<RenderFragment?> Load(PracticeId practice, PatientId patient, CancellationToken ct)
    {
        var withheld = await patients.Withheld(patient, ct);
        var filed = db.Set<Document>().AsNoTracking().Where(d => d.Practice == practice && d.Patient == patient
            && (d.Fate == Fate.New || d.Fate == Fate.Version || d.Fate == Fate.Withdrawn) && !withheld.Contains(d.Id));
        var count = await filed.CountAsync(ct);
        if (count == 0) return null;

        var documents = await filed.OrderByDescending(d => d.Day).ThenByDescending(d => d.Id).Take(Most)
            .Select(d => new { d.Id, d.Day, d.Date, Title = d.Title != "" && d.Title != d.FileName ? d.Title : null, d.Kind, d.Sender, d.Fate, d.AccessFlags, IsReplaced = db.Set<Document>().Any(l => l.FateOf == d.Id && l.Fate == Fate.Version) }).ToListAsync(ct);
        var work = await desk.Standings([.. documents.Select(d => d.Id)], ct);
        var isGp = db.Walls.Actor is { } me && (await patients.Find(patient, ct))?.RegularGp == me;
        var rows = documents.Select(d =>
        {
            var flags = Enum.TryParse<XdmFlags>(d.AccessFlags, out var known) ? known : XdmFlags.None;
            var day = d.Date is { } written ? written.DayInParis() : d.Day;
            if (flags.HasFlag(XdmFlags.MaskedToProfessionals) && !isGp) return new PatientDocumentRow(null, day, "Document masqué aux professionnels", null, []);
            return new PatientDocumentRow(work.TryGetValue(d.Id, out var standing) ? $"/corbeille?vue=equipe&item={standing.Work}" : $"/documents/{d.Id}/fichier", day, d.Title ?? kinds.Find(d.Kind, clock.LocalDay()).Name, d.Sender, [.. Marks(d.Fate, d.IsReplaced, flags)]);
        }).ToList();
        return page =>
        {
            page.OpenComponent<PatientDocuments>(0);
            page.AddComponentParameter(1, nameof(PatientDocuments.Rows), rows);
            page.AddComponentParameter(2, nameof(PatientDocuments.Count), count);
            page.CloseComponent();
        };
    }

    private static IEnumerable<string> Marks(Fate fate, bool isReplaced, XdmFlags flags)
    {
        if (fate == Fate.Withdrawn) yield return "retiré par l'expéditeur";
        if (isReplaced) yield return "remplacé par une version plus récente";
        if (flags.HasFlag(XdmFlags.InvisiblePatient)) yield return "à ne pas montrer au patient";
        if (flags.HasFlag(XdmFlags.InvisibleRepresentatives)) yield return "à ne pas montrer aux parents";
        if (flags.HasFlag(XdmFlags.MaskedToProfessionals)) yield return "masqué aux autres professionnels";
    }
}
