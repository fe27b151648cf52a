using Relais.Kernel;

namespace Relais.Contracts.Intake;

/// <summary>Opens the channels of a practice.</summary>
public interface ISettleChannels
{
    /// <param name="kind"><c>mail</c>, <c>folder</c>, <c>phone</c>, <c>counter</c>, <c>form</c>, <c>api</c>, <c>upload</c>.</param>
    /// <param name="address">A mail address, a folder, a number, by kind.</param>
    /// <param name="referent">Who answers for what comes here without a patient or a GP.</param>
    Task<Guid> Open(PracticeId practice, string kind, string label, string? address, MemberId referent, CancellationToken ct);
}
