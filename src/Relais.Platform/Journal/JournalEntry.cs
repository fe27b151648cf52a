using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Platform.Journal;

/// <summary>
/// One line of a controller's journal: who did or saw what. Ids only, never patient data. Written in the transaction of what
/// it tells; its place in the chain (<see cref="Number"/>) is given by the sealer.
/// </summary>
public sealed class JournalEntry : IWalledByPractice, IUnjournalled
{
    private IReadOnlyList<Guid> batch = [];

    public Guid Id { get; private init; }

    public PracticeId Practice { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The member who acted; null for Relais itself.</summary>
    public MemberId? Actor { get; private init; }

    /// <summary>What was done, <c>room.verb</c>: <c>work.hand-over</c>, <c>patient.look</c>.</summary>
    public string Act { get; private init; } = "";

    /// <summary>Somebody saw something, and nothing changed.</summary>
    internal bool IsLook => Act.EndsWith(".look", StringComparison.Ordinal);

    public Guid Subject { get; private init; }

    public PatientId? Patient { get; private init; }

    /// <summary>Ids, codes and counts that make the line checkable later; no words of a document.</summary>
    public string? Note { get; private init; }

    /// <summary>Rank in the controller's chain from 1; null until sealed.</summary>
    public long? Number { get; internal set; }

    /// <summary>The rows whose change it tells: its subject and, for a batch told in one line, what came in it. Asked when saving, not kept.</summary>
    internal IEnumerable<Guid> Told() => [Subject, .. batch];

    internal static JournalEntry Of(Guid id, PracticeId practice, DateTimeOffset at, MemberId? actor, string act, Guid subject, PatientId? patient, string? note, IEnumerable<Guid>? batch) =>
        new() { Id = id, Practice = practice, At = new DateTimeOffset(at.UtcTicks / 10 * 10, TimeSpan.Zero), Actor = actor, Act = act, Subject = subject, Patient = patient, Note = note, batch = [.. batch ?? []] };
}
