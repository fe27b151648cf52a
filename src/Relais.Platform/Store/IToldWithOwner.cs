namespace Relais.Platform.Store;

/// <summary>A walled row that an entry about its owner tells as well: a document filed with its arrival, an objection of a patient.</summary>
public interface IToldWithOwner
{
    /// <summary>The id of the owner, as the journal names it.</summary>
    Guid Owner { get; }
}
