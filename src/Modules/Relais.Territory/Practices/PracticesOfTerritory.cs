using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Territory.Practices;

internal sealed class PracticesOfTerritory(RelaisDb db) : IPractices
{
    public async Task<IReadOnlyList<PracticeCard>> All(CancellationToken ct) =>
        [.. (await db.Set<Practice>().AsNoTracking().ToListAsync(ct)).Select(p => p.Card()).OrderBy(p => p.Name, StringComparer.Ordinal)];

    public async Task<PracticeCard?> Find(PracticeId practice, CancellationToken ct) =>
        (await db.Set<Practice>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == practice, ct))?.Card();

    public async Task<MemberId?> Referent(PracticeId practice, string about, CancellationToken ct) =>
        await db.Set<Referent>().AsNoTracking().Where(r => r.Practice == practice && r.About == about).Select(r => (MemberId?)r.Member).SingleOrDefaultAsync(ct);
}
