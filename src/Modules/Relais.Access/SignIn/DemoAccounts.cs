using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Relais.Access.Members;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Access.SignIn;

/// <summary>Of a program that shows no account.</summary>
internal sealed class NoDemoAccounts : IDemoAccounts
{
    public string Password => "";

    public Task<IReadOnlyList<DemoAccount>> Of(TerritoryId territory, CancellationToken ct) => Task.FromResult<IReadOnlyList<DemoAccount>>([]);
}

/// <summary>Of a demonstration: every account of its trial territories.</summary>
internal sealed class DemoAccounts(RelaisDb db, CurrentWalls walls, TimeProvider clock) : IDemoAccounts
{
    public string Password => "relais-essai";

    public async Task<IReadOnlyList<DemoAccount>> Of(TerritoryId territory, CancellationToken ct)
    {
        walls.Stand(Walls.OfTerritory(territory));
        var members = await db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Id, ct);
        var accounts = await db.Set<Account>().AsNoTracking().Where(a => a.Territory == territory)
            .Join(db.Set<IdentityUserToken<Guid>>().Where(t => t.Name == "AuthenticatorKey"), a => a.Id, t => t.UserId, (a, t) => new { a.Id, a.UserName, a.Member, t.Value }).ToListAsync(ct);
        return [.. accounts.OrderBy(a => a.Id).Select(a => new DemoAccount(a.UserName!, $"{members[a.Member].Name}, {members[a.Member].Function.ToLowerInvariant()}", Totp.Now(a.Value!, clock.GetUtcNow())))];
    }
}
