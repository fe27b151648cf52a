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
    private const string Open = "voit la fiche et les documents";

    /// <param name="withChoices">Also says whom one may choose, for who may note it.</param>
    public async Task<Sharing> Of(RegisteredPatient patient, bool withChoices, CancellationToken ct)
    {
        var today = clock.LocalDay();
        var team = await db.Set<CareTeamMember>().AsNoTracking().NotOverAt(today).Where(m => m.Patient == patient.Patient).OrderBy(m => m.From).ThenBy(m => m.Id).ToListAsync(ct);
        var consents = await db.Set<Consent>().AsNoTracking().StandingAt(today).Where(c => c.Patient == patient.Patient).OrderBy(c => c.GivenOn).ThenBy(c => c.Id).ToListAsync(ct);
        var objections = await db.Set<Objection>().AsNoTracking().Standing.Where(o => o.Patient == patient.Patient).ToListAsync(ct);
        var names = await members.Cards(team.Select(m => m.Member).Concat(consents.Select(c => c.Member)).OfType<MemberId>(), ct);
        var here = (await members.Serving(patient.Practice, ct)).Select(m => m.Member.Id).ToHashSet();
        var consenting = consents.Where(c => c.Subject == ConsentSubject.Sharing).Select(c => c.Member!.Value).ToHashSet();
        var choices = withChoices ? (await members.Professionals(ct)).Select(m => new ProfessionalChoice(m.Id.Value, $"{m.Name}, {m.Function}", here.Contains(m.Id))).ToList() : [];
        var open = consenting.Where(m => Objected(m) is null).Select(m => $"{Name(m)} (avec l'accord du patient)")
            .Concat(team.Where(m => !consenting.Contains(m.Member!.Value) && Door(m).Words == Open).Select(m => $"{Name(m.Member!.Value)} (équipe de soins)"));
        return new Sharing([.. team.Select(Row)], [.. consents.Select(Said)], [.. open], choices);

        CareTeamRow Row(CareTeamMember m)
        {
            var (words, isShut) = Door(m);
            return new CareTeamRow(m.Id, Name(m.Member!.Value), names.GetValueOrDefault(m.Member.Value)?.Function ?? "", $"depuis le {m.From:dd/MM/yyyy}{Last(m.To)}", words, isShut);
        }

        ConsentRow Said(Consent c) => new(c.Id, ShareWords.Of(c.Subject) + (c.Member is { } with ? $" avec {Name(with)}" : ""), $"{ShareWords.Of(c.Form)} le {c.GivenOn:dd/MM/yyyy}{Last(c.Until)}", c.Member is { } named ? Objected(named) : null);

        (string Words, bool IsShut) Door(CareTeamMember m) => m switch
        {
            { Member: { } who } when Objected(who) is { } why => (why, true),
            { Member: { } who } when here.Contains(who) => ("sert ce cabinet", false),
            _ when m.From > today => ("s'ouvrira ce jour-là", false),
            { Member: { } who } when consenting.Contains(who) || patient.InformedOn <= today => (Open, false),
            _ => ("fermé : le patient n'est pas encore informé", true),
        };

        string? Objected(MemberId member) => objections.Closing(patient, member) switch
        {
            ObjectionScope.Member => "fermé : le patient s'y oppose",
            ObjectionScope.Record => "fermé : le patient s'oppose à tout partage",
            _ => null,
        };

        string Name(MemberId member) => names.GetValueOrDefault(member)?.Name ?? "un ancien membre";

        static string Last(DateOnly? day) => day is { } last ? $", jusqu'au {last:dd/MM/yyyy}" : "";
    }
}
