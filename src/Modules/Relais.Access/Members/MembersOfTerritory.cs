using Relais.Platform;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Access.Members;

internal sealed class MembersOfTerritory(RelaisDb db, TimeProvider clock) : IMembers
{
    public async Task<IReadOnlyDictionary<MemberId, MemberCard>> Cards(IEnumerable<MemberId> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        var members = await db.Set<Member>().AsNoTracking().Where(m => wanted.Contains(m.Id)).ToListAsync(ct);
        return members.ToDictionary(m => m.Id, Card);
    }

    public async Task<IReadOnlyList<ServingMember>> Serving(PracticeId practice, CancellationToken ct)
    {
        var today = clock.LocalDay();
        var mandates = await db.Set<Mandate>().AsNoTracking().InForce(today).Where(m => m.Practice == practice)
            .Join(db.Set<Member>(), m => m.Member, m => m.Id, (mandate, member) => new { mandate.Role, member }).ToListAsync(ct);
        return [.. mandates.Select(m => new ServingMember(Card(m.member), practice, m.Role)).OrderBy(m => m.Role).ThenBy(m => m.Member.Name, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<MemberCard>> Professionals(CancellationToken ct) =>
        [.. (await db.Set<Member>().AsNoTracking().Where(m => m.Rpps != null).OrderBy(m => m.LastName).ThenBy(m => m.FirstName).ToListAsync(ct)).Select(Card)];

    public async Task<MemberId?> ByRpps(string rpps, CancellationToken ct) =>
        await db.Set<Member>().AsNoTracking().Where(m => m.Rpps == rpps).Select(m => (MemberId?)m.Id).FirstOrDefaultAsync(ct);

    private static MemberCard Card(Member m) => new(m.Id, m.Name, m.Function, m.Rpps);
}
