using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Intake;
using Relais.Intake.Receive;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Keys;
using Relais.Platform.Store;

namespace Relais.Intake.Channels;

internal sealed class SettleChannels(RelaisDb db, DropFolders folders, TimeProvider clock) : ISettleChannels
{
    public async Task<Guid> Open(PracticeId practice, string kind, string label, string? address, MemberId referent, CancellationToken ct)
    {
        if (!Enum.TryParse<ChannelKind>(kind, ignoreCase: true, out var known))
            throw new Refusal("intake.channel-kind", $"« {kind} » n'est pas une sorte de canal : mail, folder, phone, counter, form, api ou upload.");
        if (known is ChannelKind.Folder or ChannelKind.Mail && address is not null) await MustBeFree(known, address, ct);
        var channel = Channel.Of(Guid.CreateVersion7(clock.GetUtcNow()), practice, known, label, address, referent);
        db.Add(channel);
        db.Tell(clock, practice, "channel.open", channel.Id, note: known.ToString());
        await db.SaveChangesAsync(ct);
        return channel.Id;
    }

    /// <remarks>A channel of mail may have a server instead: then its address names no folder, whatever it looks like.</remarks>
    private async Task MustBeFree(ChannelKind kind, string address, CancellationToken ct)
    {
        if (folders.PathOf(kind, address) is not { } path)
        {
            if (kind == ChannelKind.Mail) return;
            throw new Refusal("intake.channel-folder", $"« {address} » n'est pas un dossier de dépôt : donnez « {DropFolders.Root}/nom », sans autre barre ni « .. ».");
        }

        var everyone = await db.Set<ControllerKey>().AsNoTracking().ToListAsync(ct);
        if ((await folders.Of(everyone, ct)).Any(f => f.Path == path))
            throw new Refusal("intake.channel-folder-taken", $"Le dossier « {address} » sert déjà à un autre canal : deux canaux ne peuvent pas prendre dans le même.");
    }
}
