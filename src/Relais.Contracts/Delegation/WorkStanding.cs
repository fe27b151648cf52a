using Relais.Kernel;

namespace Relais.Contracts.Delegation;

/// <summary>A work item as its document's room tells of it.</summary>
/// <param name="Holder">Null is nobody's queue.</param>
public sealed record WorkStanding(Guid Work, WorkState State, MemberId? Holder, MemberId Accountable, DateTimeOffset Due);
