using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Delegation;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Count;

/// <summary>
/// The work item that carries each new part. A later version, or a withdrawal, takes over the open item of the part before it:
/// that part then stands where this item stands, so that each new part is in exactly one state.
/// </summary>
internal sealed class WorkOfParts(RelaisDb db, IDesk desk)
{
    /// <returns>A part that nothing carries is absent: always a fault.</returns>
    public async Task<IReadOnlyDictionary<DocumentId, WorkStanding>> Of(IReadOnlyCollection<DocumentId> parts, IReadOnlyCollection<PracticeId> practices, CancellationToken ct)
    {
        var own = new Dictionary<DocumentId, WorkStanding>(await desk.Standings(parts, ct));
        var without = parts.Where(p => !own.ContainsKey(p)).ToList();
        if (without.Count == 0) return own;

        var followers = (await db.Set<Document>().AsNoTracking().Where(d => practices.Contains(d.Practice) && d.FateOf != null && d.Fate != Fate.Duplicate).Select(d => new { d.Id, d.FateOf }).ToListAsync(ct))
            .ToLookup(d => d.FateOf!.Value, d => d.Id);
        var theirs = await desk.Standings([.. followers.SelectMany(f => f)], ct);
        foreach (var part in without)
            if (Carrier(part) is { } standing) own[part] = standing;
        return own;

        WorkStanding? Carrier(DocumentId part)
        {
            var seen = new HashSet<DocumentId>();
            var open = new Queue<DocumentId>([part]);
            while (open.TryDequeue(out var at))
            {
                if (theirs.TryGetValue(at, out var standing)) return standing;
                foreach (var next in followers[at].Where(seen.Add)) open.Enqueue(next);
            }

            return null;
        }
    }
}
