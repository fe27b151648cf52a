using Relais.Kernel;

namespace Relais.Contracts.Delegation;

/// <summary>The desk as other rooms use it. Nothing is saved here: the caller's transaction holds both sides or neither.</summary>
public interface IDesk
{
    /// <summary>Opens one work item for one received part; returns its id.</summary>
    Guid Open(NewWork work);

    /// <summary>The document is about somebody else, or another kind, than thought: the open item follows, with its accountable, holder and due date. A closed one opens again.</summary>
    /// <param name="lowers">True when a person who may has said what it is, and that it is not clinical after all.</param>
    Task Amend(DocumentId document, NewWork now, string why, bool lowers, CancellationToken ct);

    /// <summary>Counts of the items of these documents' channel days are asked by state; see <see cref="WorkState"/>.</summary>
    Task<IReadOnlyDictionary<DocumentId, WorkState>> States(IReadOnlyCollection<DocumentId> documents, CancellationToken ct);

    /// <summary>Who holds the work about these documents and until when; a document without an item is absent.</summary>
    Task<IReadOnlyDictionary<DocumentId, WorkStanding>> Standings(IReadOnlyCollection<DocumentId> documents, CancellationToken ct);

    /// <summary>The part was refused by a person: its item closes, whatever its class, since nothing in it can be seen.</summary>
    Task Withdraw(DocumentId document, string why, CancellationToken ct);

    /// <summary>A later part about the same document: its open item shows the newer one, and stays clinical if it was. False when there is no such item, and the caller opens one.</summary>
    Task<bool> Follow(DocumentId earlier, NewWork later, string why, CancellationToken ct);
}
