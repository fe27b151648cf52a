namespace Relais.Contracts.Intake;

/// <summary>Takes bytes in through a channel. When the answer comes back they are on the disk.</summary>
public interface IReceive
{
    Task<Receipt> Receive(Guid channel, Incoming incoming, CancellationToken ct);

    /// <summary>Takes several in at the price of one synced transaction: all of them are kept, or, when one is refused, none. Receipts come in their order.</summary>
    Task<IReadOnlyList<Receipt>> ReceiveMany(Guid channel, IReadOnlyList<Incoming> group, CancellationToken ct);
}
