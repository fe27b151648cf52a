using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Delegation.Work;

/// <summary>Does a verb to an item and writes what was done: one step of its history, one line of the journal, one transaction.</summary>
internal sealed class WorkPen(RelaisDb db, TimeProvider clock)
{
    /// <summary>Runs the verb; returns the step that undo will name.</summary>
    public WorkStep Do(WorkItem work, string verb, Action<DateTimeOffset> act, MemberId? to = null, string? note = null, bool canUndo = true, Guid? lot = null)
    {
        var now = clock.GetUtcNow();
        var before = canUndo ? work.Remember() : null;
        act(now);
        var step = WorkStep.Of(Guid.CreateVersion7(now), work, now, db.Walls.Actor, verb, to, note, before, lot);
        db.Add(step);
        db.Tell(clock, work.Practice, "work." + verb, work.Id, work.Patient, to is null ? null : to.ToString());
        return step;
    }
}
