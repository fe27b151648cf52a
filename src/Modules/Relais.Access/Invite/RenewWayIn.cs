using Relais.Access.Members;
using Relais.Access.Sessions;
using Relais.Access.SignIn;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Access.Invite;

/// <summary>
/// A new way in for somebody who lost theirs. What is lost stops opening the account at once, its sessions end, and a code settles it
/// again. One half renewed is proved with the other; both together make whoever holds the code the member, so only one who answers for all their practices may do that (decision 0014).
/// </summary>
internal sealed class RenewWayIn(RelaisDb db, Invitations invitations, TimeProvider clock)
{
    public async Task<WayIn> Renew(PracticeId practice, Member member, Lost lost, Responsible by, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), clock.LocalDay());
        by.MustNotBe(member.Id, "se refaire une entrée");
        var account = await db.AccountOf(member, ct);
        if (account.ClosedAt is not null) throw new Refusal("access.closed", $"Le compte de {member.Name} est fermé : rouvrez-le d'abord.");

        var keepsPassword = lost is Lost.Code or Lost.SecondFactor && account.PasswordHash is not null;
        var keepsSecondFactor = lost is Lost.Code or Lost.Password && await db.HasSecondFactor(account, ct);
        if (keepsPassword && keepsSecondFactor) throw new Refusal("access.nothing-lost", $"{member.Name} a un mot de passe et un second facteur : dites ce qui est perdu.");
        if (!keepsPassword && !keepsSecondFactor && !await by.AnswersAloneFor(db, member.Id, today, ct))
            throw new Refusal("access.also-elsewhere", $"{member.Name} sert aussi un cabinet que vous ne gérez pas : vous pouvez lui refaire le mot de passe ou le second facteur, pas les deux. Qui tient le serveur le peut (relais members invite).");

        if (!keepsPassword) account.PasswordHash = null;
        if (!keepsSecondFactor) await db.ForgetSecondFactors(account, ct);
        account.Unlock();
        await db.EndSessionsOf(account, now, ct);
        var way = invitations.Give(account, member, practice);
        db.Tell(clock, practice, "member.renew", account.Id, note: $"{member.Id} {lost}");
        await db.SaveChangesAsync(ct);
        return way;
    }
}
