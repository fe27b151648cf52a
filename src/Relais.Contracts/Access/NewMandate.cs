using Relais.Kernel;

namespace Relais.Contracts.Access;

/// <summary>A practice to serve, as what, from when to when, and on which days one is there.</summary>
public sealed record NewMandate(PracticeId Practice, Role Role, Period Period, IReadOnlyList<DayOfWeek> Days);
