using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Validate;

/// <summary>Reads what the acting doctor has to see, the most pressing first, and where an item stands in it.</summary>
internal sealed class QueueReader(RelaisDb db, CurrentMember me, LotReader lot, TimeProvider clock)
{
    /// <param name="item">What was asked for, as it stands in the address; what is no item of the list gives its first.</param>
    public async Task<QueueView> Read(string? item, CancellationToken ct)
    {
        var queue = await db.Set<WorkItem>().AsNoTracking().ToValidateBy(me.Id, me.DoctorIn).AwakeAt(clock.GetUtcNow()).SoonestFirst.Select(w => new { w.Id, w.Urgency }).ToListAsync(ct);
        var at = Guid.TryParse(item, out var asked) ? Math.Max(queue.FindIndex(q => q.Id == asked), 0) : 0;
        var urgent = queue.Where(q => q.Urgency > 1).Select(q => (Guid?)q.Id).ToList();
        return new QueueView(
            Of(at), Math.Min(at + 1, queue.Count), queue.Count, at > 0 ? Of(at - 1) : null, Of(at + 1), urgent.Count, urgent.FirstOrDefault(), await lot.Count(ct));

        Guid? Of(int place) => place < queue.Count ? queue[place].Id : null;
    }
}
