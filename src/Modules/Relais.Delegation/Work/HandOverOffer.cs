using Relais.Kernel;

namespace Relais.Delegation.Work;

/// <summary>A hand-over that waits for its answer.</summary>
public sealed record HandOverOffer(MemberId To, MemberId By, DateTimeOffset At, string? Note);
