using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Patients.Glass;

internal sealed class KeepGlass(RelaisDb db, IMembers members, TimeProvider clock) : IGlass
{
    public async Task Break(BrokenGlass glass, CancellationToken ct)
    {
        var (me, now) = (db.Walls.Actor ?? throw new InvalidOperationException("Relais itself breaks no glass."), clock.GetUtcNow());
        if (glass.Reason is not { Length: > 0 and <= GlassTable.LongestReason }) throw new Refusal("patients.glass-why", "Écrivez en quelques mots pourquoi vous devez lire ce qui est réservé : le médecin le lira.");
        if (await db.Set<Objection>().Standing.AnyAsync(o => o.Patient == glass.Patient && o.Scope == ObjectionScope.Member && o.Member == me, ct))
            throw new Refusal("patients.glass-named", "Ce patient s'oppose au partage avec vous : passez-le à un collègue, qui peut le voir.");
        if (await db.Set<Glass>().OpenTo(me, now).AnyAsync(g => g.Patient == glass.Patient && g.Document == glass.Document, ct)) return;

        var broken = Glass.Of(Guid.CreateVersion7(now), glass, me, now, GlassTime.On(clock.LocalDay()), await Doctor(glass, ct));
        db.Add(broken);
        db.Tell(clock, glass.Practice, "patient.glass", broken.Id, glass.Patient, broken.Print);
    }

    public async Task<IReadOnlyList<OpenGlass>> Open(CancellationToken ct) => db.Walls.Actor is not { } me ? [] :
        await db.Set<Glass>().AsNoTracking().OpenTo(me, clock.GetUtcNow()).Select(g => new OpenGlass(g.Patient, g.Document, g.Until)).ToListAsync(ct);

    /// <summary>The regular GP, while they serve the practice; else who answers for the item.</summary>
    private async Task<MemberId> Doctor(BrokenGlass glass, CancellationToken ct)
    {
        var regular = await db.Set<RegisteredPatient>().Where(p => p.Patient == glass.Patient).Select(p => p.RegularGp).SingleOrDefaultAsync(ct);
        return regular is { } gp && (await members.Serving(glass.Practice, ct)).Any(m => m.Member.Id == gp) ? gp : glass.Accountable;
    }
}
