using Relais.Contracts.Intake;
using Relais.Contracts.Protocols;
using Relais.Delegation.Work;
using Relais.Kernel;

namespace Relais.Delegation.Inbox;

/// <summary>One line of the list: the display card of an item, with names.</summary>
public sealed record InboxRow(
    Guid Id, PracticeId Practice, DocumentId Document, PatientId? Patient, string PatientLabel, string Title, KindClass Class, string Source, DateTimeOffset ReceivedAt, DateTimeOffset Due, int Urgency, string? UrgencyWords,
    string? HoldCode, string? HoldReason, MemberId? Holder, MemberId? OfferedTo, DateTimeOffset? SleepsUntil)
{
    public string HolderName { get; init; } = "";

    /// <summary>The document is not for who reads: the line says that there is one, with whom, and whose where that may be told.</summary>
    public bool IsReserved { get; init; }

    /// <summary>Whom it may be about is not for a list.</summary>
    internal InboxRow Unnamed() => this with { PatientLabel = ReservedCard.Unnamed };

    internal InboxRow Reserved(Reserve reserve) => this with { PatientLabel = ReservedCard.Who(reserve, PatientLabel), Title = ReservedCard.Title(reserve), Source = "", UrgencyWords = null, IsReserved = true };
}
