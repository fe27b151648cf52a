using System.Text.Json;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Delegation.Work;

/// <summary>One verb done to an item: its history is the chain of these. Journalled with the item.</summary>
public sealed class WorkStep : IWalledByPractice, IUnjournalled
{
    public Guid Id { get; private init; }

    public PracticeId Practice { get; private init; }

    public Guid Work { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The member; null when Relais did it.</summary>
    public MemberId? By { get; private init; }

    public string Verb { get; private init; } = "";

    public MemberId? To { get; private init; }

    public string? Note { get; private init; }

    /// <summary>Names the gesture that did it to several items at once, which undo takes back together; null when it was for this item alone.</summary>
    public Guid? Lot { get; private init; }

    /// <summary>State before the verb, as JSON of <see cref="WorkMemory"/>; null when it cannot be undone.</summary>
    public string? Before { get; private init; }

    /// <summary>The item's version once the verb was saved: undo works while it is still this one.</summary>
    public int VersionAfter { get; private init; }

    public static WorkStep Of(Guid id, WorkItem work, DateTimeOffset at, MemberId? by, string verb, MemberId? to, string? note, WorkMemory? before, Guid? lot = null) => new()
    {
        Id = id, Practice = work.Practice, Work = work.Id, At = at, By = by, Verb = verb, To = to, Note = note, Lot = lot,
        Before = before is null ? null : JsonSerializer.Serialize(before), VersionAfter = work.Version + 1,
    };

    public WorkMemory? Memory() => Before is null ? null : JsonSerializer.Deserialize<WorkMemory>(Before);
}
