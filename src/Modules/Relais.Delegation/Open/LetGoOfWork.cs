using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Delegation.Open;

/// <summary>Work held by somebody who leaves a practice goes to nobody's queue, where the desk sees it; what was offered to them stays with who offered it.</summary>
internal sealed class LetGoOfWork(RelaisDb db, WorkPen pen) : ILetGo
{
    public async Task<int> Release(PracticeId practice, MemberId member, CancellationToken ct)
    {
        var work = await db.Set<WorkItem>().Open.Where(w => w.Practice == practice && (w.Holder == member || w.OfferedTo == member)).ToListAsync(ct);
        foreach (var item in work)
        {
            if (item.Holder == member) pen.Do(item, "leave", item.LeaveToNobody, canUndo: false);
            else pen.Do(item, "decline", _ => item.Decline(), canUndo: false);
        }

        return work.Count;
    }
}
