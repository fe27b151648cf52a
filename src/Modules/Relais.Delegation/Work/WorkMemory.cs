using Relais.Kernel;

namespace Relais.Delegation.Work;

/// <summary>The part of an item that a verb changes and that undo restores.</summary>
public sealed record WorkMemory(MemberId? Holder, DateTimeOffset HolderSince, HandOverOffer? Offer, DateTimeOffset? SleepsUntil, Signature? Closing, string? Protocol);
