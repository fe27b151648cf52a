using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Contracts.Intake;
using Relais.Contracts.Territory;
using Relais.Intake.Api;
using Relais.Intake.Receive.Mailboxes;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Intake.Channels;

/// <summary>Opens a way into a practice, renames it, says who answers for it and where it is, suspends it for a time. Each is told; the watchers see it within seconds.</summary>
internal sealed class KeepChannels(RelaisDb db, CurrentMember me, ISettleChannels settle, OpenClient clients, IMembers members, IPractices practices, TimeProvider clock)
{
    /// <summary>Null behind a wall, and for who does not manage the practice.</summary>
    public async Task<Channel?> Find(Guid id, CancellationToken ct) =>
        await db.Set<Channel>().SingleOrDefaultAsync(c => c.Id == id, ct) is { } channel && me.May(Rights.ManagePractice, channel.Practice) ? channel : null;

    /// <returns>The channel, and the key of a program, told here once.</returns>
    public async Task<(Channel Channel, string? Key)> Open(PracticeId practice, ChannelKind kind, string label, string site, MemberId referent, CancellationToken ct)
    {
        await MustServe(practice, referent, ct);
        await MustBeAlone(practice, label, null, ct);
        var program = kind == ChannelKind.Api ? await clients.Open(practice, label, ct, referent) : null;
        var id = program?.Client.Channel ?? await settle.Open(practice, kind.ToString(), label, kind == ChannelKind.Folder ? await Folder(practice, ct) : null, referent, ct);
        var channel = await db.Set<Channel>().SingleAsync(c => c.Id == id, ct);
        if (site.Length > 0) await Save(channel, label, site, referent, ct);
        return (channel, program?.Key);
    }

    /// <returns>False when all was so already.</returns>
    public async Task<bool> Change(Channel channel, string label, string site, MemberId referent, CancellationToken ct)
    {
        if ((label, site, referent) == (channel.Label, channel.Site, channel.Referent)) return false;
        if (referent != channel.Referent) await MustServe(channel.Practice, referent, ct);
        if (label != channel.Label) await MustBeAlone(channel.Practice, label, channel.Id, ct);
        await Save(channel, label, site, referent, ct);
        return true;
    }

    public async Task Suspend(Channel channel, CancellationToken ct)
    {
        if (await db.Set<Mailbox>().AnyAsync(m => m.Channel == channel.Id, ct))
            throw new Refusal("intake.channel-mailbox", "La relève de cette boîte s'arrête et reprend dans « Boîtes relevées ».");
        if (channel.Suspended is not null) return;
        channel.Suspend(new Signature(db.Walls.Actor ?? default, clock.GetUtcNow()));
        db.Tell(clock, channel.Practice, "channel.suspend", channel.Id, note: channel.Kind.ToString());
        await db.SaveChangesAsync(ct);
    }

    public async Task Resume(Channel channel, CancellationToken ct)
    {
        if (channel.Suspended is null) return;
        channel.Resume();
        db.Tell(clock, channel.Practice, "channel.resume", channel.Id, note: channel.Kind.ToString());
        await db.SaveChangesAsync(ct);
    }

    /// <remarks>The program of an API channel is known by the same name.</remarks>
    private async Task Save(Channel channel, string label, string site, MemberId referent, CancellationToken ct)
    {
        var changed = new[] { (label != channel.Label, "label"), (site != channel.Site, "site"), (referent != channel.Referent, $"referent {referent}") }.Where(c => c.Item1).Select(c => c.Item2);
        var client = label == channel.Label ? null : await db.Set<IntakeClient>().SingleOrDefaultAsync(c => c.Channel == channel.Id, ct);
        db.Tell(clock, channel.Practice, "channel.change", channel.Id, note: string.Join(' ', changed), batch: client is null ? null : [client.Id]);
        client?.Rename(label);
        channel.Change(label, site, referent);
        await db.SaveChangesAsync(ct);
    }

    private async Task MustServe(PracticeId practice, MemberId referent, CancellationToken ct)
    {
        if ((await members.Serving(practice, ct)).All(s => s.Member.Id != referent)) throw new Refusal("intake.channel-referent", "Cette personne n'a pas de mandat aujourd'hui dans ce cabinet.");
    }

    private async Task MustBeAlone(PracticeId practice, string label, Guid? but, CancellationToken ct)
    {
        if (await db.Set<Channel>().AnyAsync(c => c.Practice == practice && c.Label == label && c.Id != but, ct))
            throw new Refusal("intake.channel-twice", $"Un canal de ce cabinet s'appelle déjà « {label} » : les comptes ne les distingueraient plus.");
    }

    /// <summary>A folder nobody else has: what is typed names no place on the machine.</summary>
    private async Task<string> Folder(PracticeId practice, CancellationToken ct)
    {
        var name = (await practices.Find(practice, ct))!.Name.Normalize(System.Text.NormalizationForm.FormD);
        var plain = string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c == ' ')).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $"depot/{string.Join('-', plain)}-{Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4)).ToLowerInvariant()}";
    }
}
