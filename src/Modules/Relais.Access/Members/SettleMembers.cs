using Microsoft.AspNetCore.Identity;
using Relais.Access.SignIn;
using Relais.Access.Tenants;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Access.Members;

internal sealed class SettleMembers(RelaisDb db, UserManager<Account> accounts, TimeProvider clock) : ISettleMembers
{
    public async Task<TerritoryId> OpenTerritory(string name, IReadOnlyList<string> hosts, bool trial, CancellationToken ct)
    {
        var tenant = new Tenant { Id = new TerritoryId(Guid.CreateVersion7(clock.GetUtcNow())), Name = name, Hosts = string.Join(' ', hosts), Trial = trial };
        db.Add(tenant);
        await db.SaveChangesAsync(ct);
        return tenant.Id;
    }

    public async Task<MemberId> Enter(NewMember member, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = new MemberId(Guid.CreateVersion7(now));
        db.Add(Member.Of(id, member));
        foreach (var given in member.Mandates)
        {
            var mandate = Mandate.Of(Guid.CreateVersion7(now), id, given);
            db.Add(mandate);
            db.Tell(clock, given.Practice, "mandate.give", mandate.Id, note: $"{id} {given.Role}");
        }

        await db.SaveChangesAsync(ct);
        if (member is { Login: { } login, Password: { } password }) await OpenAccount(id, login, password, member.TotpSecret);
        return id;
    }

    private async Task OpenAccount(MemberId member, string login, string password, string? totpSecret)
    {
        var account = new Account { Id = Guid.CreateVersion7(clock.GetUtcNow()), UserName = login, Member = member, Territory = db.Walls.Territory, TwoFactorEnabled = true, LockoutEnabled = true };
        var made = await accounts.CreateAsync(account, password);
        if (!made.Succeeded) throw new Refusal("access.account", $"Le compte « {login} » n'a pas pu être ouvert : {string.Join(" ", made.Errors.Select(e => e.Description))}");
        await accounts.SetAuthenticationTokenAsync(account, "[AspNetUserStore]", "AuthenticatorKey", totpSecret ?? accounts.GenerateNewAuthenticatorKey());
    }
}
