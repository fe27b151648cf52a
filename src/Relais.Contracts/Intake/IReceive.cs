using Relais.Kernel;

namespace Relais.Contracts.Intake;

/// <summary>Takes bytes in through a channel. When the answer comes back they are on the disk.</summary>
public interface IReceive
{
    Task<Receipt> Receive(Guid channel, Incoming incoming, CancellationToken ct);

    /// <summary>Takes several in at the price of one synced transaction: all of them are kept, or, when one is refused, none. Receipts come in their order.</summary>
    Task<IReadOnlyList<Receipt>> ReceiveMany(Guid channel, IReadOnlyList<Incoming> group, CancellationToken ct);
}

/// <summary>What came, with where it came from.</summary>
/// <param name="Provenance">Where exactly: a path, an IMAP UID, a client's key. No patient data is added to it.</param>
public sealed record Incoming(string Name, ReadOnlyMemory<byte> Content, string Provenance, DateTimeOffset? At = null, string? IdempotencyKey = null);

/// <summary>What became of it.</summary>
public sealed record Receipt(Guid Arrival, bool IsDuplicate);
