using Relais.Kernel;

namespace Relais.Contracts.Delegation;

/// <summary>Lets the demo's members act as they would on screen, under the same rules; the walls name who acts.</summary>
public interface IRehearseWork
{
    /// <summary>Open items of the practice received before this moment, oldest first.</summary>
    Task<IReadOnlyList<RehearsedItem>> OpenBefore(PracticeId practice, DateTimeOffset before, CancellationToken ct);

    /// <summary>The acting member takes the item; saved at once.</summary>
    Task Take(Guid work, CancellationToken ct);

    /// <summary>The acting member closes the item; saved at once. A rule that forbids it refuses.</summary>
    Task Close(Guid work, bool asDoctor, CancellationToken ct);
}
