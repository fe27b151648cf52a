using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Patients.Record;

/// <summary>Does one verb on a patient the member may see and whose identity they may confirm, tells it, saves, and goes back to the page.</summary>
internal sealed class PatientVerb(RelaisDb db, CurrentMember me, TimeProvider clock, IHttpContextAccessor http)
{
    public Task<IResult> Do(Guid id, string act, Action<RegisteredPatient> verb) => Do(id, act, patient =>
    {
        verb(patient);
        return Task.CompletedTask;
    });

    public async Task<IResult> Do(Guid id, string act, Func<RegisteredPatient, Task> verb)
    {
        var (ct, key) = (http.HttpContext!.RequestAborted, new PatientId(id));
        try
        {
            if (!await Once(key, act, verb, ct)) return TypedResults.NotFound();
        }
        catch (DbUpdateException raced) when (raced is not DbUpdateConcurrencyException && Collision.Is(raced))
        {
            // A button pressed twice comes as two: the second reads again, and finds it done, or the record closed by what the first did.
            db.ChangeTracker.Clear();
            await Once(key, act, verb, ct);
        }

        // The member may just have noted that the patient does not want them to see.
        var stillSees = await db.Set<RegisteredPatient>().SharedWith(db, me.Id).AnyAsync(p => p.Patient == key, ct);
        return ActionFilter.See(stillSees ? $"/patients/{id}" : "/patients");
    }

    private async Task<bool> Once(PatientId key, string act, Func<RegisteredPatient, Task> verb, CancellationToken ct)
    {
        var patient = await db.Set<RegisteredPatient>().SharedWith(db, me.Id).SingleOrDefaultAsync(p => p.Patient == key, ct);
        if (patient is null) return false;
        me.MustHave(Rights.ConfirmIdentity, patient.Practice);
        await verb(patient);
        db.Tell(clock, patient.Practice, act, key.Value, key);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
