using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform.Panels;
using Relais.Platform.Store;

namespace Relais.Intake.Channels;

/// <summary>The ways into a practice, on its settings page.</summary>
internal sealed class ChannelsPanel(RelaisDb db, IMembers members) : ISettingsPanel
{
    public int Order => 20;

    public async Task<RenderFragment?> Load(PracticeId practice, CancellationToken ct)
    {
        var channels = await db.Set<Channel>().AsNoTracking().Where(c => c.Practice == practice).ToListAsync(ct);
        var names = await members.Cards(channels.Select(c => c.Referent), ct);
        var rows = channels.OrderBy(c => c.Kind).ThenBy(c => c.Label, StringComparer.Ordinal)
            .Select(c => new ChannelRow(c.Label, Words(c.Kind), c.Address, names.GetValueOrDefault(c.Referent)?.Name ?? "un ancien membre")).ToList();
        return page =>
        {
            page.OpenComponent<ChannelList>(0);
            page.AddComponentParameter(1, nameof(ChannelList.Channels), rows);
            page.CloseComponent();
        };
    }

    private static string Words(ChannelKind kind) => kind switch
    {
        ChannelKind.Mail => "messagerie sécurisée",
        ChannelKind.Folder => "dossier surveillé",
        ChannelKind.Phone => "téléphone",
        ChannelKind.Counter => "guichet",
        ChannelKind.Form => "formulaire",
        ChannelKind.Api => "interface logicielle",
        _ => "dépôt de fichiers",
    };
}
