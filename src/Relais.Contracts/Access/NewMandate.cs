using Relais.Kernel;

namespace Relais.Contracts.Access;

/// <summary>A practice to serve, as what, from when to when, and on which days one is there.</summary>
public sealed record NewMandate(PracticeId Practice, Role Role, Period Period, IReadOnlyList<DayOfWeek> Days)
{
    /// <summary>In what capacity, in the practice's own words ("salariée", "remplace le Dr Girard"); empty when nothing is said. It gives no right: the role does.</summary>
    public string Capacity { get; init; } = "";
}
