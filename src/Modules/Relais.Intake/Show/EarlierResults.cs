using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Intake;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Store;

namespace Relais.Intake.Show;

/// <summary>The results of a patient's documents of the same kind that came before one, the last of them first.</summary>
internal sealed class EarlierResults(DocumentBytes bytes, IReserved reserved, RelaisDb db)
{
    private const int Lookback = 3;

    public async Task<IReadOnlyList<EarlierResult>> Of(PatientId patient, Document now, CancellationToken ct)
    {
        var before = await db.Set<Document>().AsNoTracking()
            .Where(d => d.Patient == patient && d.Id != now.Id && d.Kind == now.Kind && (d.Fate == Fate.New || d.Fate == Fate.Version) && d.Date < now.Date)
            .OrderByDescending(d => d.Date).Take(Lookback).Select(d => d.Id).ToListAsync(ct);
        var results = new List<EarlierResult>();
        var kept = await reserved.Among(before, ct);
        foreach (var id in before.Where(id => !kept.ContainsKey(id)))
            if (await bytes.Open(id, ct) is { Part: { } part, Document: { Date: { } date } })
                results.AddRange(part.Observations.Where(o => o.Value is not null).Select(o => new EarlierResult(ResultWords.Key(o), o.CodeSystem, o.Label, o.Value!, o.Unit, date.DayInParis())));
        return results;
    }
}
