namespace Relais.Patients.Glass;

/// <summary>How long a broken glass stays open: dated data.</summary>
internal static class GlassTime
{
    private static readonly (DateOnly From, TimeSpan Lasts, string Source)[] Times =
    [
        // EST: no text says how long. One contact and what follows from it the same half day; asked again, it is told again.
        (new DateOnly(2026, 1, 1), TimeSpan.FromHours(4), "EST"),
    ];

    public static TimeSpan On(DateOnly day) => Times.Last(t => t.From <= day).Lasts;
}
