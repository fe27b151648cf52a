using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Platform;
using Relais.Platform.Store;

namespace Relais.Patients.Share;

/// <summary>What a patient consents to: noted, withdrawn. The caller tells it and saves.</summary>
internal sealed class KeepConsents(RelaisDb db, IMembers members, TimeProvider clock)
{
    public async Task<Consent> Give(RegisteredPatient patient, ConsentTerms said, CancellationToken ct)
    {
        var today = clock.LocalDay();
        if (said.Subject == ConsentSubject.Sharing) await MayBeNamed(patient, said.Member, ct);
        else said = said with { Member = null };
        if (said.GivenOn > today) throw new Refusal("patients.consent-day", "Un consentement se note une fois donné : le jour ne peut pas être à venir.");
        if (said.Until < today) throw new Refusal("patients.consent-until", "Ce consentement serait déjà fini : donnez un dernier jour à venir, ou aucun.");
        if (await db.Set<Consent>().StandingAt(today).AnyAsync(c => c.Patient == patient.Patient && c.Subject == said.Subject && c.Member == said.Member, ct))
            throw new Refusal("patients.consent-twice", "Ce consentement est déjà noté : retirez-le d'abord s'il a changé.");
        var given = Consent.Of(Guid.CreateVersion7(clock.GetUtcNow()), patient, said);
        db.Add(given);
        return given;
    }

    /// <returns>Null when this patient gave no such consent.</returns>
    public async Task<Consent?> Withdraw(RegisteredPatient patient, Guid id, CancellationToken ct)
    {
        var consent = await db.Set<Consent>().SingleOrDefaultAsync(c => c.Id == id && c.Patient == patient.Patient, ct);
        consent?.Withdraw(clock.LocalDay());
        return consent;
    }

    private async Task MayBeNamed(RegisteredPatient patient, MemberId? named, CancellationToken ct)
    {
        if (named is not { } member) throw new Refusal("patients.consent-who", "Dites avec qui le patient accepte de partager son dossier.");
        await members.MustBeProfessional(member, ct);
        if ((await members.Serving(patient.Practice, ct)).Any(m => m.Member.Id == member)) throw new Refusal("patients.consent-here", "Cette personne sert ce cabinet : elle voit déjà ses patients, sauf opposition.");
    }
}
