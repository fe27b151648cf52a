using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Relais.Platform.Panels;

namespace Relais.Intake.Show;

/// <summary>The document in the centre of the desk, with the patient's earlier results beside a laboratory report.</summary>
internal sealed class DocumentPanel(DocumentBytes bytes, EarlierResults before) : IItemPanel
{
    public int Order => 10;

    public ItemPlace Place => ItemPlace.Centre;

    public async Task<RenderFragment?> Load(ItemShown item, CancellationToken ct)
    {
        if (item.Document is not { } id || await bytes.Open(id, ct) is not { } found) return null;
        var earlier = found.Part is { Observations.Count: > 0 } && found.Document.Patient is { } patient ? await before.Of(patient, found.Document, ct) : [];
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
}
