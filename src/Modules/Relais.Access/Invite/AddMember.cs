using Microsoft.EntityFrameworkCore;
using Relais.Access.Members;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Access.Invite;

/// <summary>Enters somebody in the territory: member, account, first mandate and a one-time way in, together or not at all.</summary>
internal sealed class AddMember(RelaisDb db, NewAccount beginning, Invitations invitations, TimeProvider clock)
{
    public async Task<WayIn> Add(Newcomer who, CancellationToken ct)
    {
        var (login, rpps) = (NewAccount.LoginOf(who.Login), MemberTerms.RppsOf(who.Rpps));
        var role = who.Mandate.Role;
        if (rpps is null && MandateTerms.IsProfessional(role)) throw new Refusal("access.rpps-missing", $"Donnez son numéro RPPS : le rôle « {RoleWords.Of(role)} » est celui d'un professionnel de santé.");
        await MustBeNew(login, rpps, ct);

        var now = clock.GetUtcNow();
        var doctor = role is Role.Doctor or Role.Locum;
        var member = Member.Of(new MemberId(Guid.CreateVersion7(now)), new NewMember(
            MemberTerms.Name(who.FirstName, "prénom"), MemberTerms.Name(who.LastName, "nom"), doctor ? "Dr" : "", MemberTerms.FunctionOf(who.Function, role), rpps, login, null, null, []));
        var account = beginning.Of(member.Id, login, now);
        var mandate = Mandate.Of(Guid.CreateVersion7(now), member.Id, who.Mandate);
        db.AddRange(member, account, mandate);
        db.Tell(clock, mandate.Practice, "mandate.give", mandate.Id, note: $"{member.Id} {role}");
        var way = invitations.Give(account, member, mandate.Practice);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException raced) when (Collision.Is(raced))
        {
            db.ChangeTracker.Clear();
            await MustBeNew(login, rpps, ct);
            throw NewAccount.Taken(login);
        }

        return way;
    }

    private async Task MustBeNew(string login, string? rpps, CancellationToken ct)
    {
        if (rpps is not null && await db.MemberWith(rpps, ct) is { } same)
            throw new Refusal("access.rpps-taken", $"Ce numéro RPPS est celui de {same.Name}, déjà dans le territoire : donnez-lui un mandat, sans nouveau compte.");
        await beginning.MustBeFree(login, ct);
    }
}
