using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Patients.Identify;
using Relais.Patients.Share;
using Relais.Platform.Journal;
using Relais.Platform.Store;
using Relais.Platform.Store.Postgres;

namespace Relais.Patients.Register;

internal sealed class SettlePatients(RelaisDb db, NamesOfPractice names, KeepCareTeam team, KeepConsents consents, TimeProvider clock) : ISettlePatients
{
    private const int AtOnce = 500;

    public async Task<int> Enter(PracticeId practice, IReadOnlyList<NewPatient> patients, CancellationToken ct)
    {
        foreach (var batch in patients.Chunk(AtOnce))
        {
            var entered = batch.Select(from => Newcomer.Add(db, clock, practice, from).Patient.Value).ToList();
            db.Tell(clock, practice, "patient.import", practice.Value, note: $"{batch.Length}", batch: entered);
            await db.SaveChangesAsync(ct);
            // What is saved need not be watched: a register of thousands would slow each next batch.
            db.ChangeTracker.Clear();
        }

        names.Forget(practice);
        if (patients.Count >= AtOnce) await db.CountAgain(Findable.Rows, ct);
        return patients.Count;
    }

    public async Task Share(PracticeId practice, IReadOnlyList<NewSharing> with, CancellationToken ct)
    {
        foreach (var sharing in with)
        {
            var patient = await db.Set<RegisteredPatient>().SingleAsync(p => p.Practice == practice && p.LocalNumber == sharing.LocalNumber, ct);
            if (sharing.ByConsent) await consents.Give(patient, new ConsentTerms(ConsentSubject.Sharing, sharing.Member, ConsentForm.Oral, sharing.From, null), ct);
            else await team.Join(patient, sharing.Member, new Period(sharing.From, null), ct);
            db.Tell(clock, practice, sharing.ByConsent ? "patient.consent" : "patient.team-join", patient.Patient.Value, patient.Patient);
        }

        await db.SaveChangesAsync(ct);
    }
}
