using Microsoft.EntityFrameworkCore;
using Relais.Access.SignIn;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Access.Members;

/// <summary>Finds the account of somebody who serves this practice, or will; nobody else's is there.</summary>
internal static class AccountHere
{
    extension(RelaisDb db)
    {
        public async Task<Member?> MemberHere(PracticeId practice, MemberId id, DateOnly today, CancellationToken ct) =>
            await db.Set<Mandate>().AsNoTracking().NotEndedAt(today).AnyAsync(m => m.Practice == practice && m.Member == id, ct)
                ? await db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) : null;

        public async Task<Account> AccountOf(Member member, CancellationToken ct) =>
            await db.Set<Account>().SingleOrDefaultAsync(a => a.Member == member.Id, ct) ?? throw new Refusal("access.no-account", $"{member.Name} n'a pas de compte.");
    }
}
