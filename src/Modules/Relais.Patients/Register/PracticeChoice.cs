using Relais.Kernel;
using Relais.Platform.Requests;

namespace Relais.Patients.Register;

/// <summary>The practices where a member holds a right today, once each.</summary>
internal static class PracticeChoice
{
    public static IReadOnlyList<(PracticeId Id, string Name)> Of(CurrentMember me, string right) =>
        [.. me.Mandates.Where(m => me.May(right, m.Practice)).Select(m => (m.Practice, m.PracticeName)).Distinct().OrderBy(p => p.PracticeName, StringComparer.Ordinal)];
}
