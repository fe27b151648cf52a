using Relais.Contracts.Protocols;
using Relais.Kernel;

namespace Relais.Delegation.Inbox;

/// <summary>One line of the list: the display card of an item, with names.</summary>
public sealed record InboxRow(
    Guid Id, PracticeId Practice, string PatientLabel, string Title, KindClass Class, string Source, DateTimeOffset ReceivedAt, DateTimeOffset Due, int Urgency, string? UrgencyWords,
    string? HoldCode, string? HoldReason, MemberId? Holder, MemberId? OfferedTo)
{
    public string HolderName { get; init; } = "";
}
