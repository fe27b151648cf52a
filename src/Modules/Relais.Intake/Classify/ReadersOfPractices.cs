using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Keys;
using Relais.Platform.Store;

namespace Relais.Intake.Classify;

/// <summary>Each practice's own reader, learned again when its corrections grew. Kept in memory; the corrections are the truth.</summary>
internal sealed class ReadersOfPractices(KeyRing keys)
{
    private const int MostLessons = 400;
    private readonly ConcurrentDictionary<PracticeId, (int Lessons, KindReader Reader)> readers = new();

    public async Task<KindReader> Of(RelaisDb db, PracticeId practice, CancellationToken ct)
    {
        var count = await db.Set<Lesson>().CountAsync(l => l.Practice == practice, ct);
        if (count == 0) return KindReader.Trained;
        if (readers.TryGetValue(practice, out var known) && known.Lessons == count) return known.Reader;
        var lessons = await db.Set<Lesson>().AsNoTracking().Where(l => l.Practice == practice).OrderByDescending(l => l.Id).Take(MostLessons).ToListAsync(ct);
        var corrections = new List<Correction>(lessons.Count);
        foreach (var lesson in lessons.AsEnumerable().Reverse()) corrections.Add(await lesson.Read(db, keys, ct));
        var reader = KindReader.Trained.Learn(corrections);
        readers[practice] = (count, reader);
        return reader;
    }
}
