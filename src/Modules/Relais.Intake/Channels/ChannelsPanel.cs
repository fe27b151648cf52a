using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Intake.Api;
using Relais.Intake.Receive.Mailboxes;
using Relais.Kernel;
using Relais.Platform;
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
        var ids = channels.Select(c => c.Id).ToList();
        var stopped = (await db.Set<Mailbox>().AsNoTracking().Where(m => ids.Contains(m.Channel) && m.Stopped != null).Select(m => m.Channel).ToListAsync(ct)).ToHashSet();
        var ended = (await db.Set<IntakeClient>().AsNoTracking().Where(c => c.Practice == practice && c.EndedAt != null).Select(c => c.Channel).ToListAsync(ct)).ToHashSet();
        var names = await members.Cards(channels.Select(c => c.Referent), ct);
        var rows = channels.OrderBy(c => c.Kind).ThenBy(c => c.Label, StringComparer.Ordinal)
            .Select(c => new ChannelRow(c.Id, c.Label, ChannelWords.Of(c.Kind), c.Address, c.Site, names.GetValueOrDefault(c.Referent)?.Name ?? "un ancien membre", State(c, stopped, ended))).ToList();
        return page =>
        {
            page.OpenComponent<ChannelList>(0);
            page.AddComponentParameter(1, nameof(ChannelList.Practice), practice.Value);
            page.AddComponentParameter(2, nameof(ChannelList.Channels), rows);
            page.CloseComponent();
        };
    }

    private static string? State(Channel channel, HashSet<Guid> stopped, HashSet<Guid> ended) =>
        channel.Suspended is { } since ? $"suspendu le {since.At.ToParis():dd/MM/yyyy}" : stopped.Contains(channel.Id) ? "relève arrêtée" : ended.Contains(channel.Id) ? "clé retirée" : null;
}
