using Relais.Contracts.Protocols;
using Relais.Kernel;

namespace Relais.Contracts.Delegation;

/// <summary>A received part that becomes work: what the list will show, who answers for it, who holds it and until when.</summary>
/// <param name="Accountable">The doctor, or for what has no patient or no GP the referent of the channel.</param>
/// <param name="Holder">The member who has it; null puts it in nobody's queue.</param>
/// <param name="HoldCode">Code of the closed list of held reasons; null when nothing holds it.</param>
/// <param name="Urgency">0 as it comes, 1 raised, 2 at once. Never lowered.</param>
public sealed record NewWork(
    PracticeId Practice, DocumentId Document, string Title, string Kind, KindClass Class, PatientId? Patient, string PatientLabel, string Source,
    MemberId Accountable, MemberId? Holder, DateTimeOffset ReceivedAt, DateTimeOffset Due, int Urgency, string? UrgencyWords, string? HoldCode, string? HoldReason, string? Protocol);
