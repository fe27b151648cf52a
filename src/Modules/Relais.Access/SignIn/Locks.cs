using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Relais.Access.Members;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Access.SignIn;

/// <summary>
/// Counts wrong tries, locks, and tells each lock and its end in the journal of every practice the account opens: one line a lock, however
/// many tries, and none for a login that nobody has.
/// </summary>
internal sealed class Locks(RelaisDb db, CurrentWalls walls, TimeProvider clock)
{
    public const string ByPassword = "member.lock-password", ByCode = "member.lock-code", End = "member.lock-end";

    /// <summary>One more wrong try; the last one allowed locks.</summary>
    /// <param name="act">What was tried last, as the journal says it.</param>
    public async Task Miss(Account account, LockoutOptions rule, string act, CancellationToken ct)
    {
        while (!account.IsShutAt(clock.GetUtcNow()))
        {
            var (now, earlier) = (clock.GetUtcNow(), account.LockoutEnd);
            var locks = account.Miss(rule.MaxFailedAccessAttempts, now + rule.DefaultLockoutTimeSpan);
            if (await Save(account, locks ? earlier is null ? [act] : [End, act] : [], ct)) return;
            await db.Entry(account).ReloadAsync(ct);
        }
    }

    /// <summary>
    /// A shut account says so to who types its password; to so many tries and no more, counted before they are answered: a guesser would
    /// else learn from a locked account what an open one does not tell.
    /// </summary>
    public async Task<bool> LetTry(Account account, LockoutOptions rule, CancellationToken ct)
    {
        while (account.TryWhileShut(rule.MaxFailedAccessAttempts))
        {
            if (await Save(account, [], ct)) return true;
            await db.Entry(account).ReloadAsync(ct);
        }

        return false;
    }

    /// <summary>Tells the locks whose quarter of an hour is over, each once.</summary>
    public async Task TellEnded(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var account in await db.Set<Account>().Where(a => a.LockoutEnd != null && a.LockoutEnd <= now).ToListAsync(ct))
        {
            account.LockIsOver();
            await Save(account, [End], ct);
        }
    }

    /// <returns>False when another hand changed the account meanwhile; nothing is told then.</returns>
    private async Task<bool> Save(Account account, IReadOnlyList<string> acts, CancellationToken ct)
    {
        account.ConcurrencyStamp = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        var before = walls.Value;
        try
        {
            if (acts.Count > 0) await Tell(account, acts, ct);
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            foreach (var line in db.ChangeTracker.Entries<JournalEntry>().Where(e => e.State == EntityState.Added).ToList()) line.State = EntityState.Detached;
            db.Entry(account).State = EntityState.Unchanged;
            return false;
        }
        finally
        {
            walls.Stand(before);
        }
    }

    /// <remarks>Whoever tried is not known, and it is Relais that locks: the line has no actor, and names the member of the account.</remarks>
    private async Task Tell(Account account, IReadOnlyList<string> acts, CancellationToken ct)
    {
        walls.Stand(Walls.OfTerritory(account.Territory));
        var practices = await db.Set<Mandate>().AsNoTracking().NotEndedAt(clock.LocalDay()).Where(m => m.Member == account.Member).Select(m => m.Practice).Distinct().ToListAsync(ct);
        walls.Stand(Walls.OfPractices(account.Territory, practices));
        foreach (var practice in practices)
            foreach (var act in acts) db.Tell(clock, practice, act, account.Id, note: $"{account.Member}");
    }
}
