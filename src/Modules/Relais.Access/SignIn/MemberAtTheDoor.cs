using Relais.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Relais.Access.Members;
using Relais.Access.Sessions;
using Relais.Access.Tenants;
using Relais.Contracts.Territory;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Access.SignIn;

/// <summary>
/// Turns a cookie into a member with today's mandates, and raises the request's walls, before any page runs. A session that
/// ended, whose account is closed, or that belongs to another territory than the host's, is signed out.
/// </summary>
internal static class MemberAtTheDoor
{
    public static async Task Meet(HttpContext http, RequestDelegate next)
    {
        if (http.User.Identity is { IsAuthenticated: true } && !await Admit(http, http.RequestServices.GetService<RelaisDb>()))
        {
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            http.User = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity());
        }

        await next(http);
    }

    private static async Task<bool> Admit(HttpContext http, RelaisDb db)
    {
        var services = http.RequestServices;
        var clock = services.GetService<TimeProvider>();
        var ct = http.RequestAborted;
        if (RelaisSignIn.SessionOf(http.User) is not { } sessionId) return false;

        var now = clock.GetUtcNow();
        var found = await db.Set<Session>().Where(s => s.Id == sessionId)
            .Join(db.Set<Account>(), s => s.Account, a => a.Id, (session, account) => new { session, account.Territory, account.Member, account.ClosedAt }).SingleOrDefaultAsync(ct);
        var tenant = await services.GetService<DoorPlates>().At(http.Request.Host.Host, ct);
        if (found is null || tenant is null || found.Territory != tenant.Id || !found.session.IsAlive(now)) return false;
        if (found.ClosedAt is not null)
        {
            // What was open under it does not come back when the account does.
            found.session.End(now);
            await db.SaveChangesAsync(ct);
            return false;
        }

        if (now - found.session.SeenAt > TimeSpan.FromMinutes(5))
        {
            found.session.See(now);
            await db.SaveChangesAsync(ct);
        }

        var walls = services.GetService<CurrentWalls>();
        walls.Stand(Walls.OfTerritory(tenant.Id, found.Member));
        var member = await db.Set<Member>().AsNoTracking().SingleAsync(m => m.Id == found.Member, ct);
        var practices = (await services.GetService<IPractices>().All(ct)).ToDictionary(p => p.Id, p => p.Name);
        var mandates = await db.Set<Mandate>().AsNoTracking().InForce(clock.LocalDay()).Where(m => m.Member == found.Member).ToListAsync(ct);
        var me = services.GetService<CurrentMember>();
        me.Become(found.Member, member.Name, tenant.Id, tenant.Name, tenant.Trial,
            [.. mandates.Select(m => new MandateInForce(m.Practice, practices.GetValueOrDefault(m.Practice, "?"), m.Role)).OrderBy(m => m.PracticeName, StringComparer.Ordinal)], member.KeysOff);
        walls.Stand(me.Walls());
        return true;
    }

    private static T GetService<T>(this IServiceProvider services)
        where T : notnull => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<T>(services);
}
