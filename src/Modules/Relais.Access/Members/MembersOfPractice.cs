using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Relais.Access.Invite;
using Relais.Access.SignIn;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Store;

namespace Relais.Access.Members;

/// <summary>Reads who serves, served and will serve a practice, for the page and the command line.</summary>
internal sealed class MembersOfPractice(RelaisDb db, TimeProvider clock)
{
    private static readonly StringComparer French = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), false);

    /// <summary>Mandates of today first, by role and name; then those to come, then those that are over.</summary>
    public async Task<IReadOnlyList<MemberLine>> All(PracticeId practice, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), clock.LocalDay());
        var mandates = await db.Set<Mandate>().AsNoTracking().Where(m => m.Practice == practice).ToListAsync(ct);
        var ids = mandates.Select(m => m.Member).Distinct().ToList();
        var members = await db.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var accounts = (await db.Set<Account>().AsNoTracking().Where(a => ids.Contains(a.Member)).ToListAsync(ct)).ToDictionary(a => a.Member);
        var keys = accounts.Values.Select(a => a.Id).ToList();
        var withSecond = (await db.SecondFactors.Where(t => keys.Contains(t.UserId)).Select(t => t.UserId).ToListAsync(ct)).ToHashSet();
        var last = (await db.Set<Invitation>().AsNoTracking().Where(i => keys.Contains(i.Account)).ToListAsync(ct)).GroupBy(i => i.Account).ToDictionary(g => g.Key, g => g.MaxBy(i => i.MadeAt)!);
        return [.. mandates.Select(Line).OrderBy(l => l.IsOverAt(today)).ThenBy(l => l.IsToComeAt(today)).ThenBy(l => l.Role).ThenBy(l => l.Member.LastName, French).ThenBy(l => l.Member.FirstName, French).ThenBy(l => l.Mandate.From)];

        MemberLine Line(Mandate mandate)
        {
            var account = accounts.GetValueOrDefault(mandate.Member);
            var (standing, words) = Standing(account, account is not null && account.TwoFactorEnabled && withSecond.Contains(account.Id), account is null ? null : last.GetValueOrDefault(account.Id), now);
            return new MemberLine(mandate, members[mandate.Member], account?.UserName, standing, words);
        }
    }

    private static (AccountStanding Standing, string Words) Standing(Account? account, bool hasSecond, Invitation? last, DateTimeOffset now) =>
        account is null ? (AccountStanding.None, "sans compte")
        : account.ClosedAt is { } closed ? (AccountStanding.Closed, $"fermé le {closed.ToParis():dd/MM/yyyy}")
        : account.LockoutEnd > now ? (AccountStanding.Locked, $"bloqué jusqu'à {account.LockoutEnd.Value.ToParis():HH:mm}, trop d'essais")
        : account.PasswordHash is not null && hasSecond ? (AccountStanding.Open, "ouvert")
        : last?.IsOpenAt(now) == true ? (AccountStanding.Invited, $"code à utiliser avant le {last.Until.ToParis():dd/MM 'à' HH:mm}")
        : (AccountStanding.Lapsed, last is null ? "sans mot de passe ou sans second facteur" : "code périmé");
}
