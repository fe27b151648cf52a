namespace Relais.Contracts.Intake;

/// <summary>Takes bytes in through a channel. When the answer comes back they are on the disk.</summary>
public interface IReceive
{
    Task<Receipt> Receive(Guid channel, Incoming incoming, CancellationToken ct);
}
