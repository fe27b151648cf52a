using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Patients;
using Relais.Contracts.Protocols;
using Relais.Intake.Documents;
using Relais.Intake.Show;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Panels;
using Relais.Platform.Store;

namespace Relais.Intake.Lots;

internal sealed class LotOfResults(RelaisDb db, IPatients patients, IKindCatalogue kinds, DocumentBytes bytes, EarlierResults earlier, TimeProvider clock) : ILotView
{
    public async Task<IReadOnlySet<DocumentId>> Fit(IReadOnlyCollection<DocumentId> documents, CancellationToken ct)
    {
        if (documents.Count == 0) return new HashSet<DocumentId>();
        var rows = await db.Set<Document>().AsNoTracking().Where(d => documents.Contains(d.Id) && d.IsPlainResult && d.Fate == Fate.New
                && d.Class == KindClass.Clinical && d.Urgency == 0 && d.Held == null && d.AccessFlags == null
                && d.Patient != null && (d.Decision == IdentityDecision.Match || d.IdentityConfirmed != null)
                && !db.Set<Document>().Any(later => later.FateOf == d.Id && (later.Fate == Fate.Version || later.Fate == Fate.Withdrawn)))
            .Select(d => new { d.Id, d.Kind, Patient = d.Patient!.Value }).ToListAsync(ct);
        var today = clock.LocalDay();
        var cards = await patients.Cards(rows.Select(r => r.Patient), ct);
        var objected = await patients.Objections([.. rows.Select(r => r.Id)], ct);
        return rows.Where(r => !objected.ContainsKey(r.Id) && kinds.Find(r.Kind, today).LotSource is not null && cards.TryGetValue(r.Patient, out var card) && !card.IsDoubtful && !card.IsClosed).Select(r => r.Id).ToHashSet();
    }

    public async Task<IReadOnlyDictionary<DocumentId, LotShown>> Show(IReadOnlyCollection<DocumentId> documents, CancellationToken ct)
    {
        var shown = new Dictionary<DocumentId, LotShown>();
        foreach (var id in documents)
        {
            if (await bytes.Open(id, ct) is not { Part: { } part } found) continue;
            var before = found.Document.Patient is { } patient ? await earlier.Of(patient, found.Document, ct) : [];
            shown[id] = new LotShown(Values, part.Observations.Any(o => ResultWords.Mark(o).Length > 0));

            void Values(RenderTreeBuilder page)
            {
                page.OpenComponent<LotResult>(0);
                page.AddComponentParameter(1, nameof(LotResult.Document), found.Document);
                page.AddComponentParameter(2, nameof(LotResult.Results), part.Observations);
                page.AddComponentParameter(3, nameof(LotResult.Earlier), before);
                page.AddComponentParameter(4, nameof(LotResult.Beside), BesideValues.Of(part));
                page.CloseComponent();
            }
        }

        return shown;
    }
}
