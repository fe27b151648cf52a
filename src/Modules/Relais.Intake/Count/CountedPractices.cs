using Relais.Kernel;
using Relais.Platform.Requests;

namespace Relais.Intake.Count;

/// <summary>What a request for counts asks about: the practices where the member may see them, and the days.</summary>
internal static class CountedPractices
{
    public static IReadOnlyList<(PracticeId Id, string Name)> Of(CurrentMember me) =>
        [.. me.Mandates.Where(m => me.May(Rights.SeeCounts, m.Practice)).Select(m => (m.Practice, m.PracticeName)).Distinct()];

    /// <summary>Both days counted; what is missing or cannot be read falls back on the last days.</summary>
    public static (DateOnly From, DateOnly To) Days(string? from, string? to, DateOnly today, int shown, int most)
    {
        var last = Day(to) ?? today;
        var first = Day(from) ?? last.AddDays(1 - shown);
        if (first > last) (first, last) = (last, first);
        return (last.DayNumber - first.DayNumber >= most ? last.AddDays(1 - most) : first, last);
    }

    private static DateOnly? Day(string? text) => text.Day() is { Year: > 2000 and < 2200 } day ? day : null;
}
