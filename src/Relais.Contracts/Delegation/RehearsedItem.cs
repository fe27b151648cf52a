using Relais.Contracts.Protocols;
using Relais.Kernel;

namespace Relais.Contracts.Delegation;

/// <summary>An open item as the demo's replay sees it.</summary>
public sealed record RehearsedItem(
    Guid Work, DocumentId Document, string Kind, KindClass Class, string? Held, string? Protocol, MemberId Accountable, MemberId? Holder, MemberId? OfferedTo, DateTimeOffset ReceivedAt, int Urgency);
