using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Patients.Register;

internal sealed class KeepObjections(RelaisDb db, TimeProvider clock) : IKeepObjections
{
    public async Task Object(PatientId patient, DocumentId document, DateOnly from, string reason, CancellationToken ct)
    {
        if (await db.Set<RegisteredPatient>().SharedWith(db, db.Walls.Actor).SingleOrDefaultAsync(p => p.Patient == patient, ct) is not { } who) return;
        if (await db.Set<Objection>().Standing.AnyAsync(o => o.Patient == patient && o.Scope == ObjectionScope.Document && o.Document == document, ct)) return;
        db.Add(Objection.Of(Guid.CreateVersion7(clock.GetUtcNow()), who, from, ObjectionScope.Document, document: document, reason: reason));
        db.Tell(clock, who.Practice, "patient.object", patient.Value, patient, document.ToString());
    }
}
