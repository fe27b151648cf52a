using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Intake.Channels;
using Relais.Intake.Receive.Mailboxes;
using Relais.Platform;
using Relais.Platform.Keys;
using Relais.Platform.Store;

namespace Relais.Intake.Receive;

/// <summary>
/// Which folders are drop folders, and whose. Each stands straight below "depot": an address is typed by a person, and must not lead
/// Relais to take the files of another practice, or its own.
/// </summary>
internal sealed class DropFolders(IServiceScopeFactory scopes, RelaisFolder home)
{
    public const string Root = "depot";

    /// <summary>Those of these practices. Where two channels name one folder, the one that was opened first has it: no two practices read one folder.</summary>
    public async Task<IReadOnlyList<DropFolder>> Of(IEnumerable<ControllerKey> controllers, CancellationToken ct)
    {
        var named = new List<DropFolder>();
        foreach (var controller in controllers) named.AddRange(await Named(controller, ct));
        return [.. named.GroupBy(f => f.Path, StringComparer.Ordinal).Select(same => same.MinBy(f => f.Channel)!)];
    }

    /// <summary>Where such a channel has its files dropped; null when the address names no folder straight below "depot".</summary>
    /// <remarks>A folder's address is "depot/name"; a mailbox without a server drops its messages in a folder of its own name.</remarks>
    public string? PathOf(ChannelKind kind, string address)
    {
        if (kind == ChannelKind.Folder && !address.StartsWith(Root + "/", StringComparison.Ordinal)) return null;
        var name = kind == ChannelKind.Folder ? address[(Root.Length + 1)..] : address;
        return name is "" or "." or ".." || name.AsSpan().IndexOfAny('/', '\\', '\0') >= 0 ? null : Path.GetFullPath(home.File(Path.Combine(Root, name)));
    }

    private async Task<IEnumerable<DropFolder>> Named(ControllerKey controller, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(controller.Territory, [controller.Practice]));
        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        // What a server keeps is read from the server; the login of its mailbox names no folder.
        var channels = await db.Set<Channel>().AsNoTracking()
            .Where(c => c.Address != null && (c.Kind == ChannelKind.Folder || (c.Kind == ChannelKind.Mail && !db.Set<Mailbox>().Any(m => m.Channel == c.Id))))
            .Select(c => new { c.Id, c.Kind, c.Address, IsShut = c.Suspended != null }).ToListAsync(ct);
        return channels.Select(c => (Channel: c, Path: PathOf(c.Kind, c.Address!))).Where(c => c.Path is not null)
            .Select(c => new DropFolder(controller, c.Channel.Id, c.Channel.Kind == ChannelKind.Mail, c.Path!, c.Channel.IsShut));
    }
}
