using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Patients.Share;

/// <summary>The doors that other practices open to the acting member, and the way through one.</summary>
internal sealed class SharedRecords(RelaisDb db, CurrentWalls walls, TimeProvider clock) : ISharedRecords
{
    public async Task<SharedRecord?> Enter(PatientId patient, CancellationToken ct)
    {
        var outside = walls.Value;
        if ((await Doors(patient, ct)).SingleOrDefault() is not { } door) return null;
        walls.Stand(outside with { OpenPatients = [patient] });
        if ((await Open([door], ct)).Count == 0)
        {
            walls.Stand(outside);
            return null;
        }

        db.Tell(clock, door.Practice, "patient.look", patient.Value, patient, door.ByConsent ? "consent" : "care-team");
        await db.SaveChangesAsync(ct);
        return door;
    }

    /// <summary>
    /// All doors to me, and who stands behind those that are open, by name. One more is shut when the patient was not told yet, and
    /// only counted; one that an objection shuts is as if it were not.
    /// </summary>
    public async Task<(IReadOnlyList<(SharedRecord Door, PatientCard Patient)> Open, IReadOnlyList<SharedRecord> ToTell)> Mine(CancellationToken ct)
    {
        var doors = await Doors(null, ct);
        var (open, untold) = await Behind(doors, async () => (await Open(doors, ct), await Readable(doors).Where(p => p.InformedOn == null).Select(p => p.Patient).ToListAsync(ct)));
        return ([.. doors.Where(d => open.ContainsKey(d.Patient)).Select(d => (d, open[d.Patient])).OrderBy(d => d.Item2.Label, StringComparer.Ordinal)],
            [.. doors.Where(d => !open.ContainsKey(d.Patient) && untold.Contains(d.Patient))]);
    }

    /// <summary>The same person, by number and birth date, among the records open to me elsewhere: two rows that only a door links.</summary>
    public async Task<IReadOnlyList<SharedRecord>> SamePersonAs(RegisteredPatient patient, CancellationToken ct)
    {
        if (patient is not { Matricule: { } number, Oid: { } oid, IsDoubtful: false } || await Doors(null, ct) is not { Count: > 0 } doors) return [];
        var (open, same) = await Behind(doors, async () => (await Open(doors, ct),
            await Readable(doors).Where(p => p.Matricule == number && p.Oid == oid && p.BirthDate == patient.BirthDate && !p.IsDoubtful).Select(p => p.Patient).ToListAsync(ct)));
        return [.. doors.Where(d => same.Contains(d.Patient) && open.ContainsKey(d.Patient))];
    }

    /// <summary>Asks with the rows behind all these doors open, and shuts them again.</summary>
    private async Task<T> Behind<T>(IReadOnlyList<SharedRecord> doors, Func<Task<T>> ask)
    {
        var outside = walls.Value;
        walls.Stand(outside with { OpenPatients = [.. doors.Select(d => d.Patient)] });
        try
        {
            return await ask();
        }
        finally
        {
            walls.Stand(outside);
        }
    }

    /// <summary>One a patient; consent, which asks for nothing more, before the team. Where one serves, one needs no door.</summary>
    private async Task<List<SharedRecord>> Doors(PatientId? patient, CancellationToken ct)
    {
        if (walls.Value.Actor is not { } me) return [];
        var (today, here) = (clock.LocalDay(), walls.Value.Practices);
        var consents = await db.Set<Consent>().AsNoTracking().ToSharing.StandingAt(today).Where(c => c.Member == me && (patient == null || c.Patient == patient)).Select(c => new SharedRecord(c.Patient!.Value, c.Practice, true, c.GivenOn)).ToListAsync(ct);
        var teams = await db.Set<CareTeamMember>().AsNoTracking().At(today).Where(m => m.Member == me && (patient == null || m.Patient == patient)).Select(m => new SharedRecord(m.Patient!.Value, m.Practice, false, m.From)).ToListAsync(ct);
        return [.. consents.Concat(teams).Where(d => !here.Contains(d.Practice)).DistinctBy(d => d.Patient)];
    }

    /// <summary>Those behind these doors who do not object to sharing with me; read once their rows are open.</summary>
    private IQueryable<RegisteredPatient> Readable(IEnumerable<SharedRecord> doors)
    {
        var patients = doors.Select(d => d.Patient).ToList();
        return db.Set<RegisteredPatient>().AsNoTracking().SharedWith(db, walls.Value.Actor).Where(p => patients.Contains(p.Patient));
    }

    private async Task<Dictionary<PatientId, PatientCard>> Open(IReadOnlyList<SharedRecord> doors, CancellationToken ct)
    {
        var today = clock.LocalDay();
        var byConsent = doors.Where(d => d.ByConsent).Select(d => d.Patient).ToHashSet();
        var patients = await Readable(doors).ToListAsync(ct);
        return patients.Where(p => byConsent.Contains(p.Patient) || p.InformedOn <= today).ToDictionary(p => p.Patient, p => IdentityLine.Card(p, today, closed: false));
    }
}
