using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Platform;
using Relais.Platform.Store;

namespace Relais.Patients.Share;

/// <summary>Who takes care of a patient: noted, ended. The caller tells it and saves.</summary>
internal sealed class KeepCareTeam(RelaisDb db, IMembers members, TimeProvider clock)
{
    public async Task<CareTeamMember> Join(RegisteredPatient patient, MemberId member, Period period, CancellationToken ct)
    {
        await members.MustBeProfessional(member, ct);
        if (period.To < period.From) throw new Refusal("patients.team-days", "Le dernier jour vient avant le premier.");
        var today = clock.LocalDay();
        if (period.To < today) throw new Refusal("patients.team-days", "Ces jours sont passés : donnez un dernier jour à venir, ou aucun.");
        if (await db.Set<CareTeamMember>().NotOverAt(today).AnyAsync(m => m.Patient == patient.Patient && m.Member == member, ct))
            throw new Refusal("patients.team-twice", "Cette personne est déjà dans l'équipe de soins de ce patient.");
        var joined = CareTeamMember.Of(Guid.CreateVersion7(clock.GetUtcNow()), patient, member, period);
        db.Add(joined);
        return joined;
    }

    /// <returns>Null when this patient's team has no such member.</returns>
    public async Task<CareTeamMember?> Leave(RegisteredPatient patient, Guid id, CancellationToken ct)
    {
        var member = await db.Set<CareTeamMember>().SingleOrDefaultAsync(m => m.Id == id && m.Patient == patient.Patient, ct);
        member?.Leave(clock.LocalDay());
        return member;
    }
}
