using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Patients.Match;
using Relais.Patients.Register;
using Relais.Platform.Store;

namespace Relais.Patients.Identify;

/// <summary>
/// How common each name is in a practice, counted from its register and kept a day: it orders proposals and files
/// nothing, so that a count a little old does no harm.
/// </summary>
internal sealed class NamesOfPractice(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<PracticeId, (NameFrequencies Names, DateTimeOffset At)> counted = new();

    public async ValueTask<NameFrequencies> Of(RelaisDb db, PracticeId practice, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (counted.TryGetValue(practice, out var known) && now - known.At < Kept) return known.Names;
        // One by one: a register held whole would be the most memory the program ever takes.
        var names = new NameFrequencies();
        await foreach (var patient in db.Set<RegisteredPatient>().AsNoTracking().Where(p => p.Practice == practice).AsAsyncEnumerable().WithCancellation(ct)) names.Count(patient.ToMatch());
        counted[practice] = (names, now);
        return names;
    }

    public void Forget(PracticeId practice) => counted.TryRemove(practice, out _);
}
