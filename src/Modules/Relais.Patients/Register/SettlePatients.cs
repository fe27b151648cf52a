using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Patients.Identify;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Patients.Register;

internal sealed class SettlePatients(RelaisDb db, NamesOfPractice names, TimeProvider clock) : ISettlePatients
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
        return patients.Count;
    }
}
