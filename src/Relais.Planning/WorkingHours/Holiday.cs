namespace Relais.Planning.WorkingHours;

/// <summary>A public holiday of one year.</summary>
/// <param name="Date">The day itself: no French holiday moves when it falls on a Sunday.</param>
/// <param name="Code">A stable name: <c>EASTER_MONDAY</c>.</param>
/// <param name="Name">What the user reads, in French.</param>
public sealed record Holiday(DateOnly Date, string Code, string Name);
