using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Patients;
using Relais.Contracts.Territory;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Panels;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Validate;

/// <summary>What the acting doctor may take in a lot: asked again each time, since an item, its document and its patient all change.</summary>
internal sealed class LotReader(RelaisDb db, CurrentMember me, ILotView view, IPatients patients, IPractices practices, TimeProvider clock)
{
    /// <summary>As many as one gesture takes: more would be scrolled past, not seen.</summary>
    public const int Most = 20;

    private const int Considered = 200;

    public async Task<int> Count(CancellationToken ct) => (await Fit(ct)).Count;

    /// <summary>The first of the lot, each look told before anything of them is read, and how many there are in all.</summary>
    public async Task<(IReadOnlyList<LotRow> Rows, int All)> Look(CancellationToken ct)
    {
        var fit = await Fit(ct);
        var ids = fit.Take(Most).Select(f => f.Work).ToList();
        foreach (var seen in fit.Take(Most)) db.Tell(clock, seen.Practice, "work.look", seen.Work, seen.Patient);
        await db.SaveChangesAsync(ct);

        var items = await db.Set<WorkItem>().AsNoTracking().Where(w => ids.Contains(w.Id)).SoonestFirst.Select(w => new { w.Id, w.Version, w.Practice, w.Document, Patient = w.Patient!.Value }).ToListAsync(ct);
        var cards = await patients.Cards(items.Select(i => i.Patient), ct);
        var values = await view.Show([.. items.Select(i => i.Document)], ct);
        var names = new Dictionary<PracticeId, string>();
        foreach (var practice in items.Select(i => i.Practice).Distinct()) names[practice] = (await practices.Find(practice, ct))?.Name ?? "";
        return ([.. items.Where(i => cards.ContainsKey(i.Patient) && values.ContainsKey(i.Document)).Select(i => new LotRow(i.Id, i.Version, cards[i.Patient].Line, names[i.Practice], values[i.Document]))], fit.Count);
    }

    /// <summary>Those of these items that may be taken in a lot now, to be changed.</summary>
    public async Task<IReadOnlyList<WorkItem>> Take(IReadOnlyCollection<Guid> items, CancellationToken ct)
    {
        var found = await Mine.Where(w => items.Contains(w.Id)).OrderBy(w => w.Id).ToListAsync(ct);
        var fit = await view.Fit([.. found.Select(w => w.Document)], ct);
        return [.. found.Where(w => fit.Contains(w.Document))];
    }

    private IQueryable<WorkItem> Mine => db.Set<WorkItem>().AloneWith(me.Id, me.DoctorIn).AwakeAt(clock.GetUtcNow());

    private async Task<IReadOnlyList<(Guid Work, PracticeId Practice, PatientId? Patient)>> Fit(CancellationToken ct)
    {
        var candidates = await Mine.AsNoTracking().SoonestFirst.Take(Considered).Select(w => new { w.Id, w.Practice, w.Patient, w.Document }).ToListAsync(ct);
        var fit = await view.Fit([.. candidates.Select(c => c.Document)], ct);
        return [.. candidates.Where(c => fit.Contains(c.Document)).Select(c => (c.Id, c.Practice, c.Patient))];
    }
}
