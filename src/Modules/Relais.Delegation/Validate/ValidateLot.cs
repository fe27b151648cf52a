using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Undo;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Delegation.Validate;

/// <summary>
/// POST /travail/lot: the results a doctor saw side by side and left ticked, each validated as if alone, all taken back by one undo.
/// What changed since it was shown, or may not be taken so, is left out and said.
/// </summary>
internal static class ValidateLot
{
    public static void Map(RouteGroupBuilder work) => work.MapPost("/lot", Handle).RequireAuthorization(Rights.Validate);

    private static async Task<IResult> Handle(HttpContext http, LotReader lot, WorkPen pen, CurrentMember me, RelaisDb db, TimeProvider clock)
    {
        var ct = http.RequestAborted;
        var ticked = Ticked(http.Request.HasFormContentType ? (await http.Request.ReadFormAsync(ct))["element"] : []);
        if (ticked.Count == 0) throw new Refusal("delegation.lot-empty", "Cochez au moins un résultat.");
        if (ticked.Count > LotReader.Most) throw new Refusal("delegation.lot-large", $"Un lot compte au plus {LotReader.Most} résultats.");

        var (steps, changed) = await Validate(ticked, lot, pen, me, db, clock, ct);
        if (steps.Count > 0) LastDone.Leave(http, steps[0].Id);
        if (steps.Count < ticked.Count) Notice.Leave(http, steps.Count > 0 ? "fait" : "refus", LeftOut(ticked.Count - steps.Count, changed));
        return ActionFilter.Back(http, "/a-valider");
    }

    /// <summary>All at once; when somebody saves one of them in between, again without it.</summary>
    private static async Task<(IReadOnlyList<WorkStep> Steps, int Changed)> Validate(Dictionary<Guid, int> ticked, LotReader lot, WorkPen pen, CurrentMember me, RelaisDb db, TimeProvider clock, CancellationToken ct)
    {
        var ids = ticked.Keys.ToList();
        for (var tries = 1; ; tries++)
        {
            var known = await db.Set<WorkItem>().AsNoTracking().Where(w => ids.Contains(w.Id)).Select(w => new { w.Id, w.Version }).ToListAsync(ct);
            var same = known.Where(w => ticked[w.Id] == w.Version).Select(w => w.Id).ToHashSet();
            var taken = (await lot.Take(same, ct)).Where(w => w.Version == ticked[w.Id]).ToList();
            var gesture = Guid.CreateVersion7(clock.GetUtcNow());
            var steps = taken.Select(work => pen.Do(work, "validate", at => work.Close(me.Id, isDoctor: true, protocol: null, at), lot: gesture)).ToList();
            try
            {
                await db.SaveChangesAsync(ct);
                return (steps, known.Count - same.Count);
            }
            catch (DbUpdateConcurrencyException) when (tries < 3)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static Dictionary<Guid, int> Ticked(IEnumerable<string?> boxes)
    {
        var ticked = new Dictionary<Guid, int>();
        foreach (var box in boxes)
            if (box?.Split('.') is [var id, var version] && Guid.TryParse(id, out var work) && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var shown)) ticked[work] = shown;
        return ticked;
    }

    private static string LeftOut(int count, int changed)
    {
        var why = new List<string>();
        if (changed > 0) why.Add(changed == 1 ? "1 a changé depuis que vous l'avez vu" : $"{changed} ont changé depuis que vous les avez vus");
        if (count > changed) why.Add(count - changed == 1 ? "1 ne se prend pas par lot" : $"{count - changed} ne se prennent pas par lot");
        return $"{(count == 1 ? "1 n'a pas été validé" : $"{count} n'ont pas été validés")} : {string.Join(" ; ", why)}. Ce qui reste à voir est dans la liste.";
    }
}
