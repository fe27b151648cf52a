using Microsoft.EntityFrameworkCore;
using Relais.Access.Members;
using Relais.Access.SignIn;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Access.Invite;

/// <summary>An account for a member who was entered without one, opened by a code as any other. Whoever holds that code becomes the member: who gives it answers for all their practices (decision 0014).</summary>
internal sealed class GiveAccount(RelaisDb db, NewAccount beginning, Invitations invitations, TimeProvider clock)
{
    public async Task<WayIn> Give(PracticeId practice, Member member, string? typed, Responsible by, CancellationToken ct)
    {
        var login = NewAccount.LoginOf(typed);
        await MustHaveNone(member, ct);
        if (!await by.AnswersAloneFor(db, member.Id, clock.LocalDay(), ct))
            throw new Refusal("access.also-elsewhere", $"{member.Name} sert aussi un cabinet que vous ne gérez pas : qui tient le serveur peut lui donner un compte (relais members account).");
        await beginning.MustBeFree(login, ct);

        var account = beginning.Of(member.Id, login, clock.GetUtcNow());
        db.Add(account);
        db.Tell(clock, practice, "member.account", account.Id, note: $"{member.Id}");
        var way = invitations.Give(account, member, practice);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException raced) when (Collision.Is(raced))
        {
            db.ChangeTracker.Clear();
            await MustHaveNone(member, ct);
            throw NewAccount.Taken(login);
        }

        return way;
    }

    private async Task MustHaveNone(Member member, CancellationToken ct)
    {
        if (await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Member == member.Id, ct) is { } account)
            throw new Refusal("access.has-account", $"{member.Name} a déjà un compte, « {account.UserName} » : refaites plutôt son entrée.");
    }
}
