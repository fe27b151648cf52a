using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Relais.Intake.Documents;
using Relais.Intake.Read;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Panels;
using Relais.Platform.Store;

namespace Relais.Intake.Show;

/// <summary>The document in the centre of the desk, with the patient's earlier results beside a laboratory report.</summary>
internal sealed class DocumentPanel(DocumentBytes bytes, RelaisDb db) : IItemPanel
{
    private const int Lookback = 3;

    public int Order => 10;

    public ItemPlace Place => ItemPlace.Centre;

    public async Task<RenderFragment?> Load(ItemShown item, CancellationToken ct)
    {
        if (item.Document is not { } id || await bytes.Open(id, ct) is not { } found) return null;
        var earlier = found.Part is { Observations.Count: > 0 } && found.Document.Patient is { } patient ? await Earlier(patient, found.Document, ct) : [];
        return page =>
        {
            page.OpenComponent<DocumentView>(0);
            page.AddComponentParameter(1, nameof(DocumentView.Document), found.Document);
            page.AddComponentParameter(2, nameof(DocumentView.Part), found.Part);
            page.AddComponentParameter(3, nameof(DocumentView.HasCopy), found.Renderings.Count > 0);
            page.AddComponentParameter(4, nameof(DocumentView.Earlier), earlier);
            page.AddComponentParameter(5, nameof(DocumentView.Phrases), JsonSerializer.Deserialize<List<string>>(found.Document.Evidence) ?? []);
            page.CloseComponent();
        };
    }

    private async Task<IReadOnlyList<EarlierResult>> Earlier(PatientId patient, Document now, CancellationToken ct)
    {
        var before = await db.Set<Document>().AsNoTracking()
            .Where(d => d.Patient == patient && d.Id != now.Id && d.Kind == now.Kind && (d.Fate == Fate.New || d.Fate == Fate.Version) && d.Date < now.Date)
            .OrderByDescending(d => d.Date).Take(Lookback).Select(d => d.Id).ToListAsync(ct);
        var results = new List<EarlierResult>();
        foreach (var id in before)
            if (await bytes.Open(id, ct) is { Part: { } part, Document: { Date: { } date } })
                results.AddRange(part.Observations.Where(o => o.Value is not null).Select(o => new EarlierResult(ResultWords.Key(o), o.CodeSystem, o.Label, o.Value!, o.Unit, date.DayInParis())));
        return results;
    }
}
