using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Panels;
using Relais.Platform.Store;

namespace Relais.Intake.Api;

/// <summary>The programs that have a key, on the practice's settings page.</summary>
internal sealed class ClientsPanel(RelaisDb db) : ISettingsPanel
{
    public int Order => 25;

    public async Task<RenderFragment?> Load(PracticeId practice, CancellationToken ct)
    {
        var clients = await db.Set<IntakeClient>().AsNoTracking().Where(c => c.Practice == practice).OrderBy(c => c.Name).ToListAsync(ct);
        if (clients.Count == 0) return null;
        var rows = clients.Select(c => new ClientRow(c.Id, c.Channel, c.Name, c.KeyedAt.DayInParis(), c.EndedAt?.DayInParis())).ToList();
        return page =>
        {
            page.OpenComponent<ClientList>(0);
            page.AddComponentParameter(1, nameof(ClientList.Clients), rows);
            page.CloseComponent();
        };
    }
}
