using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Patients.Identify;
using Relais.Patients.Register;
using Relais.Platform;
using Relais.Platform.Blobs;
using Relais.Platform.Journal;
using Relais.Platform.Store;
using Relais.Platform.Store.Postgres;

namespace Relais.Patients.Import;

/// <summary>
/// Enters a planned file, 200 lines a transaction with the progress in the same one. Begun again after a stop it finds what it had
/// entered and goes on.
/// </summary>
internal sealed class RunImport(RelaisDb db, ImportPlan plans, BlobStore blobs, NamesOfPractice names, TimeProvider clock)
{
    private const int AtOnce = 200;

    public async Task<IReadOnlyList<PlannedLine>> Plan(PatientImport import, CancellationToken ct)
    {
        var content = await blobs.Get(import.Practice, import.Content, ct) ?? throw new Refusal("patients.import-gone", "Ce fichier n'est plus là : apportez-le de nouveau.");
        return await plans.Make(import.Practice, PatientFile.Read(content, clock.LocalDay()), import.Trial, ct);
    }

    /// <returns>The plan that was carried out; nothing when it had been before.</returns>
    public async Task<IReadOnlyList<PlannedLine>> Run(Guid id, CancellationToken ct)
    {
        var import = await db.Set<PatientImport>().SingleAsync(i => i.Id == id, ct);
        if (import.EndedAt is not null) return [];
        var plan = await Plan(import, ct);
        import.Start(plan.Count, clock.GetUtcNow());
        foreach (var batch in plan.Chunk(AtOnce)) import = await Enter(import, batch, ct);

        import.End(clock.GetUtcNow());
        db.Tell(clock, import.Practice, "patient.import-end", id, note: $"{import.Lines} lines, {import.Entered} new, {import.Changed} changed, {import.Refused} refused");
        await db.SaveChangesAsync(ct);
        names.Forget(import.Practice);
        if (plan.Count >= AtOnce) await db.CountAgain(Findable.Rows, ct);
        return plan;
    }

    private async Task<PatientImport> Enter(PatientImport import, PlannedLine[] batch, CancellationToken ct)
    {
        var newcomers = batch.Where(l => l.Outcome == ImportOutcome.New).Select(line => Newcomer.Add(db, clock, import.Practice, line.From!).Patient.Value).ToList();
        await Change(import.Practice, [.. batch.Where(l => l.Outcome == ImportOutcome.Changed)], ct);

        var (entered, changed, refused) = (Count(batch, ImportOutcome.New), Count(batch, ImportOutcome.Changed), Count(batch, ImportOutcome.Refused));
        import.Move(batch.Length, entered, changed, refused, clock.GetUtcNow());
        db.Tell(clock, import.Practice, "patient.import", import.Id, note: $"{entered} new, {changed} changed, {refused} refused", batch: newcomers);
        await db.SaveChangesAsync(ct);
        // What is saved need not be watched: thousands of rows would slow each next batch.
        db.ChangeTracker.Clear();
        return await db.Set<PatientImport>().SingleAsync(i => i.Id == import.Id, ct);
    }

    private async Task Change(PracticeId practice, IReadOnlyList<PlannedLine> lines, CancellationToken ct)
    {
        var ids = lines.Select(l => l.Existing!.Value).ToList();
        var patients = await db.Set<RegisteredPatient>().SharedWith(db, db.Walls.Actor).Where(p => p.Practice == practice && ids.Contains(p.Patient)).ToDictionaryAsync(p => p.Patient, ct);
        foreach (var line in lines)
        {
            if (!patients.TryGetValue(line.Existing!.Value, out var patient)) continue;
            await Change(patient, line.From!, ct);
            db.Tell(clock, practice, "patient.update", patient.Patient.Value, patient.Patient, "import");
        }
    }

    private async Task Change(RegisteredPatient patient, NewPatient from, CancellationToken ct)
    {
        patient.Reach(
            from.Traits.UsedName.OrNull() ?? patient.UsedName, from.Traits.Postcode.OrNull() ?? patient.Postcode, from.City.OrNull() ?? patient.City,
            from.Phone.OrNull() ?? patient.Phone, from.Email.OrNull() ?? patient.Email);
        patient.Entrust(from.RegularGp ?? patient.RegularGp, patient.InformedOn ?? from.InformationGiven, patient.AlwaysToDoctor);
        patient.Prove(from);
        if (Newcomer.Objects(from) && !await db.Set<Objection>().Standing.AnyAsync(o => o.Patient == patient.Patient && o.Scope == ObjectionScope.Record, ct))
            db.Add(Objection.Of(Guid.CreateVersion7(clock.GetUtcNow()), patient, clock.LocalDay(), ObjectionScope.Record));
        await Findable.Renew(db, patient, ct);
    }

    private static int Count(PlannedLine[] batch, ImportOutcome outcome) => batch.Count(l => l.Outcome == outcome);
}
