using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Relais.Access.Members;
using Relais.Access.SignIn;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Access.Invite;

/// <summary>Gives one-time ways in, and finds the one a code opens.</summary>
internal sealed class Invitations(RelaisDb db, TimeProvider clock)
{
    /// <summary>A new code; earlier ones of the account open nothing any more, since only the last does. Saved by the caller.</summary>
    public WayIn Give(Account account, Member member, PracticeId practice)
    {
        var now = clock.GetUtcNow();
        var (code, hash) = InvitationCode.Make();
        var given = Invitation.Of(Guid.CreateVersion7(now), practice, account.Id, hash, now);
        db.Add(given);
        db.Tell(clock, practice, "member.invite", given.Id, note: $"{member.Id}");
        return new WayIn(member.Id, member.Name, account.UserName!, code, given.Until);
    }

    /// <summary>The invitation that the code opens; null when it is none of the account's. Refuses, in words, one that opens nothing any more.</summary>
    /// <remarks>The walls of the account's territory must stand.</remarks>
    public async Task<Invitation?> Find(Account account, string? typed, CancellationToken ct)
    {
        if (InvitationCode.HashOf(typed) is not { } hash) return null;
        var given = await db.Set<Invitation>().Where(i => i.Account == account.Id).OrderByDescending(i => i.Id).ToListAsync(ct);
        if (given.Find(i => CryptographicOperations.FixedTimeEquals(i.CodeHash, hash)) is not { } found) return null;
        return found.Refuses(clock.GetUtcNow(), found == given[0]) is { } refusal ? throw refusal : found;
    }
}
