using Relais.Kernel;

namespace Relais.Contracts.Delegation;

/// <summary>Lets the demo's members act as they would on screen, under the same rules; the walls name who acts. Each verb is saved at once; a rule that forbids it refuses.</summary>
public interface IRehearseWork
{
    /// <summary>Open items of the practice received before this moment, oldest first.</summary>
    Task<IReadOnlyList<RehearsedItem>> OpenBefore(PracticeId practice, DateTimeOffset before, CancellationToken ct);

    /// <summary>The open item about this document; null when there is none.</summary>
    Task<RehearsedItem?> About(DocumentId document, CancellationToken ct);

    /// <summary>Takes it from nobody's queue, or from its holder on purpose.</summary>
    Task Take(Guid work, bool over, CancellationToken ct);

    Task Offer(Guid work, MemberId to, string? note, CancellationToken ct);

    /// <summary>Answers what was offered to the acting member.</summary>
    Task Answer(Guid work, bool accepts, CancellationToken ct);

    /// <summary>Closes it: seen, for a doctor; under a protocol in force, for the desk.</summary>
    Task Close(Guid work, CancellationToken ct);
}
