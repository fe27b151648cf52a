using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Platform;
using Relais.Platform.Store;

namespace Relais.Patients.Share;

/// <summary>Reads with whom a record is shared beyond the practice, and what of it is open to each.</summary>
internal sealed class ReadSharing(RelaisDb db, IMembers members, TimeProvider clock)
{
    /// <param name="withChoices">Also says whom one may choose, for who may note it.</param>
    public async Task<Sharing> Of(RegisteredPatient patient, bool withChoices, CancellationToken ct)
    {
        var today = clock.LocalDay();
        var team = await db.Set<CareTeamMember>().AsNoTracking().NotOverAt(today).Where(m => m.Patient == patient.Patient).OrderBy(m => m.From).ThenBy(m => m.Id).ToListAsync(ct);
        var consents = await db.Set<Consent>().AsNoTracking().StandingAt(today).Where(c => c.Patient == patient.Patient).OrderBy(c => c.GivenOn).ThenBy(c => c.Id).ToListAsync(ct);
        var objections = await db.Set<Objection>().AsNoTracking().Standing.Where(o => o.Patient == patient.Patient).ToListAsync(ct);
        var names = await members.Cards(team.Select(m => m.Member).Concat(consents.Select(c => c.Member)).OfType<MemberId>(), ct);
        var here = (await members.Serving(patient.Practice, ct)).Select(m => m.Member.Id).ToHashSet();
        var consenting = consents.Where(c => c.Subject == ConsentSubject.Sharing).Select(c => c.Member).ToHashSet();
        var choices = withChoices ? (await members.Professionals(ct)).Select(m => new ProfessionalChoice(m.Id.Value, $"{m.Name}, {m.Function}", here.Contains(m.Id))).ToList() : [];
        return new Sharing([.. team.Select(Row)], [.. consents.Select(c => new ConsentRow(c.Id, What(c), $"{ShareWords.Of(c.Form)} le {c.GivenOn:dd/MM/yyyy}{(c.Until is { } last ? $", jusqu'au {last:dd/MM/yyyy}" : "")}"))], choices);

        CareTeamRow Row(CareTeamMember m)
        {
            var (words, isShut) = Door(m);
            var card = names.GetValueOrDefault(m.Member!.Value);
            return new CareTeamRow(m.Id, card?.Name ?? "un ancien membre", card?.Function ?? "", $"depuis le {m.From:dd/MM/yyyy}{(m.To is { } last ? $", jusqu'au {last:dd/MM/yyyy}" : "")}", words, isShut);
        }

        string What(Consent c) => ShareWords.Of(c.Subject) + (c.Member is { } with ? $" avec {names.GetValueOrDefault(with)?.Name ?? "un ancien membre"}" : "");

        (string Words, bool IsShut) Door(CareTeamMember m) => m switch
        {
            _ when objections.Any(o => o.Scope == ObjectionScope.Member && o.Member == m.Member) => ("fermé : le patient s'y oppose", true),
            _ when patient.RegularGp != m.Member && objections.Any(o => o.Scope == ObjectionScope.Record) => ("fermé : le patient s'oppose à tout partage", true),
            _ when here.Contains(m.Member!.Value) => ("sert ce cabinet", false),
            _ when m.From > today => ("s'ouvrira ce jour-là", false),
            _ when consenting.Contains(m.Member) || patient.InformedOn <= today => ("voit la fiche et les documents", false),
            _ => ("fermé : le patient n'est pas encore informé", true),
        };
    }
}
