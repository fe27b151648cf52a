using Relais.Kernel;

namespace Relais.Contracts.Protocols;

/// <summary>What a doctor has signed that others may do.</summary>
public interface IProtocols
{
    /// <summary>The protocol in force on that day that lets one of these roles handle and close this kind; null when none does.</summary>
    Task<ProtocolCard?> Allowing(PracticeId practice, string kind, IReadOnlyCollection<Role> roles, DateOnly on, CancellationToken ct);
}
