using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Modules;
using Relais.Platform.Panels;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Patients.Glass;

/// <summary>On a doctor's day: who broke the glass of their patients, why, until it is read.</summary>
internal sealed class GlassPanel(RelaisDb db, CurrentMember me, IPatients patients, IMembers members) : IDayPanel
{
    private const int Most = 20;

    public int Order => 10;

    public async Task<RenderFragment?> Load(CancellationToken ct)
    {
        var glasses = await db.Set<Glass>().AsNoTracking().ToSee(me.Id).OrderBy(g => g.At).Take(Most).ToListAsync(ct);
        if (glasses.Count == 0) return null;
        var names = await members.Cards(glasses.Select(g => g.By), ct);
        var rows = new List<GlassRow>();
        foreach (var g in glasses)
            rows.Add(new GlassRow(g.Id, g.Work, names.GetValueOrDefault(g.By)?.Name ?? "un ancien membre", g.Patient is { } who ? (await patients.OfWork(who, ct))?.Label : null,
                g.Document is not null, g.At.ToParis().ToString("dd/MM 'à' HH:mm"), g.Until.ToParis().ToString("HH:mm"), g.Reason));
        return page =>
        {
            page.OpenComponent<GlassToSee>(0);
            page.AddComponentParameter(1, nameof(GlassToSee.Rows), rows);
            page.CloseComponent();
        };
    }
}

/// <summary>Beside "Ma journée": what a doctor was told and has not read.</summary>
internal sealed class GlassCount(RelaisDb db, CurrentMember me) : IMenuCount
{
    public string Href => "/";

    public string Right => Rights.Validate;

    public Task<int> Now(CancellationToken ct) => db.Set<Glass>().ToSee(me.Id).CountAsync(ct);
}
