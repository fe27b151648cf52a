namespace Relais.Kernel;

/// <summary>Who did it, and when (UTC): what a state is made of.</summary>
public sealed record Signature(MemberId By, DateTimeOffset At);
