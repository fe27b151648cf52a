namespace Relais.Intake.Read;

/// <summary>Bytes on their way to being read, and where they stand in the arrival.</summary>
internal sealed record Place(ReadOnlyMemory<byte> Bytes, string Name, string Path, string? Sender, int Depth)
{
    public string? SenderAddress { get; init; }
}
