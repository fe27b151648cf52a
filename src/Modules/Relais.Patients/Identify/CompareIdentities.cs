using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Platform.Journal;
using Relais.Platform.Panels;
using Relais.Platform.Store;

namespace Relais.Patients.Identify;

internal sealed class CompareIdentities(RelaisDb db, TimeProvider clock) : IIdentityView
{
    public async Task<RenderFragment> Compare(TraitsShown document, PatientId? patient, CancellationToken ct)
    {
        var ours = patient is { } id ? await Look(id, ct) : null;
        return Show(TraitRow.Of(document, ours is null ? null : Shown(ours)), ours);
    }

    private async Task<RegisteredPatient?> Look(PatientId id, CancellationToken ct)
    {
        var row = await db.Set<RegisteredPatient>().AsNoTracking().ReadableBy(db, db.Walls.Actor, clock.GetUtcNow()).SingleOrDefaultAsync(p => p.Patient == id, ct);
        if (row is null) return null;
        db.Tell(clock, row.Practice, "patient.look", id.Value, id, "compare");
        await db.SaveChangesAsync(ct);
        return row;
    }

    private static RenderFragment Show(IReadOnlyList<TraitRow> rows, RegisteredPatient? ours) => page =>
    {
        page.OpenComponent<SideBySide>(0);
        page.AddComponentParameter(1, nameof(SideBySide.Rows), rows);
        page.AddComponentParameter(2, nameof(SideBySide.Known), ours is not null);
        page.AddComponentParameter(3, nameof(SideBySide.Status), ours is null ? null : IdentityLine.StatusWords(ours.Status));
        page.AddComponentParameter(4, nameof(SideBySide.Alarm), ours switch
        {
            { IsDoubtful: true } => "Identité marquée douteuse dans le dossier",
            { IsHomonym: true } => "Un autre patient a presque les mêmes traits",
            _ => null,
        });
        page.CloseComponent();
    };

    private static TraitsShown Shown(RegisteredPatient p) => new(
        p.BirthName, p.UsedName, p.FirstNames, p.Sex == Codecs.Ins.Sex.Unknown ? null : IdentityLine.SexLetter(p.Sex), p.BirthDate, p.BirthPlace, p.Postcode, p.Matricule, p.Oid);
}
