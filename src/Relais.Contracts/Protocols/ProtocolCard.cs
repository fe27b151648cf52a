namespace Relais.Contracts.Protocols;

/// <summary>A signed protocol, as an act done under it cites it.</summary>
/// <param name="IsTransfer">False: a delegation, the doctor stays liable. True: a transfer.</param>
public sealed record ProtocolCard(Guid Id, string Title, int Version, bool IsTransfer)
{
    /// <summary>Title and version, as kept with every act.</summary>
    public string Cite() => $"{Title} v{Version}";
}
