using Microsoft.EntityFrameworkCore;
using Relais.Access.SignIn;
using Relais.Platform.Store;

namespace Relais.Access.Sessions;

/// <summary>Ends what is open of an account, in every browser. Saved by the caller.</summary>
internal static class EndSessions
{
    extension(RelaisDb db)
    {
        public async Task<int> EndSessionsOf(Account account, DateTimeOffset now, CancellationToken ct)
        {
            var open = await db.Set<Session>().AliveAt(now).Where(s => s.Account == account.Id).ToListAsync(ct);
            foreach (var session in open) session.End(now);
            return open.Count;
        }
    }
}
