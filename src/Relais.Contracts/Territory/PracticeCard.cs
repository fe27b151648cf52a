using Relais.Kernel;

namespace Relais.Contracts.Territory;

/// <summary>A practice, hospital or pharmacy as other rooms show it.</summary>
/// <param name="Hours">Opening hours by day, in local time, <c>08:00-12:30</c>.</param>
public sealed record PracticeCard(PracticeId Id, string Name, PracticeKind Kind, string? Finess, string? SecureAddress, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<string>> Hours);
