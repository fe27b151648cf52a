using Relais.Kernel;

namespace Relais.Contracts.Protocols;

/// <summary>Signs protocols; saved at once.</summary>
public interface ISignProtocols
{
    /// <param name="covered">Codes of administrative kinds; a clinical one is refused.</param>
    /// <param name="period">At most a year: a protocol stops on its date.</param>
    Task<ProtocolCard> Sign(PracticeId practice, string title, IReadOnlyList<string> covered, IReadOnlyList<Role> roles, Period period, MemberId doctor, CancellationToken ct);
}
