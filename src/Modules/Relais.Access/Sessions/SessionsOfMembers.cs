using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Relais.Access.Members;
using Relais.Access.SignIn;
using Relais.Platform;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Access.Sessions;

/// <remarks>A mandate given or ended closes it too: what asks again is let in with today's mandates.</remarks>
internal sealed class SessionsOfMembers(RelaisDb db, TimeProvider clock) : OpenSessions
{
    public override async ValueTask<bool> Holds(ClaimsPrincipal user, CurrentMember me, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (RelaisSignIn.SessionOf(user) is not { } id || !await db.Set<Session>().AliveAt(now).AnyAsync(s => s.Id == id && db.Set<Account>().Any(a => a.Id == s.Account && a.ClosedAt == null), ct)) return false;
        var served = await db.Set<Mandate>().AsNoTracking().InForce(clock.LocalDay()).Where(m => m.Member == me.Id).Select(m => m.Practice).Distinct().ToListAsync(ct);
        return me.Practices.ToHashSet().SetEquals(served);
    }
}
