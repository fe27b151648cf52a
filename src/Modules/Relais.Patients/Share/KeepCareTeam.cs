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
    /// <remarks>Noting the same days twice is noting them once: a button is pressed twice, and the first row stays.</remarks>
    public async Task<CareTeamMember> Join(RegisteredPatient patient, MemberId member, Period period, CancellationToken ct)
    {
        await members.MustBeProfessional(member, ct);
        if (period.To < period.From) throw new Refusal("patients.team-days", "Le dernier jour vient avant le premier.");
        var today = clock.LocalDay();
        if (period.To < today) throw new Refusal("patients.team-days", "Ces jours sont passés : donnez un dernier jour à venir, ou aucun.");
        var rows = await db.Set<CareTeamMember>().Where(m => m.Patient == patient.Patient && m.Member == member).ToListAsync(ct);
        if (rows.Find(m => m.IsNotOverAt(today)) is { } there)
            return there.From == period.From && there.To == period.To ? there : throw new Refusal("patients.team-twice", "Cette personne est déjà dans l'équipe de soins de ce patient.");
        if (rows.Exists(m => m.From == period.From && m.HasBeen)) throw new Refusal("patients.team-days", "Cette personne a déjà été dans l'équipe à partir de ce jour : donnez un autre premier jour.");
        var joined = CareTeamMember.Of(Guid.CreateVersion7(clock.GetUtcNow()), patient, member, period);
        db.Add(joined);
        return joined;
    }

    /// <summary>Who leaves, leaves by all the rows that still stand.</summary>
    /// <returns>The row that was named; null when this patient's team has no such member.</returns>
    public async Task<CareTeamMember?> Leave(RegisteredPatient patient, Guid id, CancellationToken ct)
    {
        var member = await db.Set<CareTeamMember>().SingleOrDefaultAsync(m => m.Id == id && m.Patient == patient.Patient, ct);
        if (member is not null) await Leave(patient, member.Member!.Value, ct);
        return member;
    }

    /// <returns>The rows that stood.</returns>
    public async Task<IReadOnlyList<CareTeamMember>> Leave(RegisteredPatient patient, MemberId member, CancellationToken ct)
    {
        var today = clock.LocalDay();
        var rows = await db.Set<CareTeamMember>().NotOverAt(today).Where(m => m.Patient == patient.Patient && m.Member == member).ToListAsync(ct);
        foreach (var row in rows) row.Leave(today);
        return rows;
    }
}
