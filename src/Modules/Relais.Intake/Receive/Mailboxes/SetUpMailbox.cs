using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Contracts.Territory;
using Relais.Intake.Channels;
using Relais.Intake.Receive.Imap;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Intake.Receive.Mailboxes;

/// <summary>Adds a mailbox to a practice, changes it, tries it, stops it. Rights are checked by the page or the command that asks.</summary>
internal sealed class SetUpMailbox(RelaisDb db, OpenMailbox open, IPractices practices, IMembers members, TimeProvider clock)
{
    public Task<Mailbox?> Find(Guid channel, CancellationToken ct) => db.Set<Mailbox>().SingleOrDefaultAsync(m => m.Channel == channel, ct);

    /// <summary>Opens the mailbox and looks at its folder without touching anything; null when all is well.</summary>
    public async Task<ImapFault?> Try(Mailbox mailbox, CancellationToken ct) => await Try(mailbox.Practice, mailbox.Settings, await open.Secrets(mailbox, ct), ct);

    /// <summary>Adds a mailbox; it feeds the practice's mail channel of that address, opened when there is none.</summary>
    /// <param name="untried">Keeps settings that the server does not accept today.</param>
    public async Task<Guid> Add(PracticeId practice, string? label, MailboxSettings settings, MailboxSecrets secrets, bool untried, CancellationToken ct)
    {
        await MustAnswer(practice, settings, secrets, untried, ct);
        var channel = await db.Set<Channel>().FirstOrDefaultAsync(c => c.Practice == practice && c.Kind == ChannelKind.Mail && c.Address == settings.User, ct) ?? await OpenChannel(practice, label, settings.User, ct);
        if (channel.Suspended is not null) throw new Refusal("intake.suspended", $"Le canal « {channel.Label} » est suspendu : reprenez-le d'abord dans les réglages du cabinet.");
        if (await Find(channel.Id, ct) is not null) throw new Refusal("intake.mailbox-known", "Cette boîte est déjà réglée ici : changez-la plutôt.");
        var mailbox = new Mailbox { Channel = channel.Id, Practice = practice };
        mailbox.Set(settings, await open.Seal(practice, secrets, ct));
        db.Add(mailbox);
        db.Tell(clock, practice, "mailbox.add", channel.Id);
        await db.SaveChangesAsync(ct);
        return channel.Id;
    }

    /// <param name="given">A secret left empty stays as it was, unless the server or the account changes: a password is not shown to another server.</param>
    public async Task Change(Mailbox mailbox, MailboxSettings settings, MailboxSecrets given, bool untried, CancellationToken ct)
    {
        var secrets = (settings.Host, settings.User) == (mailbox.Settings.Host, mailbox.Settings.User) ? Filled(given, await open.Secrets(mailbox, ct)) : given;
        await MustAnswer(mailbox.Practice, settings, secrets, untried, ct);
        mailbox.Set(settings, await open.Seal(mailbox.Practice, secrets, ct));
        db.Tell(clock, mailbox.Practice, "mailbox.change", mailbox.Channel);
        await db.SaveChangesAsync(ct);
    }

    public async Task Stop(Mailbox mailbox, MemberId by, CancellationToken ct)
    {
        mailbox.Stop(new Signature(by, clock.GetUtcNow()));
        db.Tell(clock, mailbox.Practice, "mailbox.stop", mailbox.Channel);
        await db.SaveChangesAsync(ct);
    }

    public async Task Resume(Mailbox mailbox, CancellationToken ct)
    {
        mailbox.Resume();
        db.Tell(clock, mailbox.Practice, "mailbox.resume", mailbox.Channel);
        await db.SaveChangesAsync(ct);
    }

    private async Task MustAnswer(PracticeId practice, MailboxSettings settings, MailboxSecrets secrets, bool untried, CancellationToken ct)
    {
        open.Check(practice, settings, secrets);
        if (!untried && await Try(practice, settings, secrets, ct) is { } fault)
            throw new Refusal("intake.mailbox-silent", $"{fault.Message} {MailboxWords.ToDo(fault.Code)} Rien n'est enregistré.");
    }

    private async Task<ImapFault?> Try(PracticeId practice, MailboxSettings settings, MailboxSecrets secrets, CancellationToken ct)
    {
        await using var box = open.Open(practice, settings, secrets);
        return await box.Check(ct);
    }

    private async Task<Channel> OpenChannel(PracticeId practice, string? label, string address, CancellationToken ct)
    {
        var referent = await practices.Referent(practice, "no-patient", ct) ?? db.Walls.Actor ?? (await members.Serving(practice, ct)).FirstOrDefault()?.Member.Id
            ?? throw new Refusal("intake.mailbox-referent", "Personne ne sert ce cabinet aujourd'hui : nommez d'abord qui répond de ce qui arrive sans patient.");
        var channel = Channel.Of(Guid.CreateVersion7(clock.GetUtcNow()), practice, ChannelKind.Mail, string.IsNullOrWhiteSpace(label) ? address : label.Trim(), address, referent);
        db.Add(channel);
        db.Tell(clock, practice, "channel.open", channel.Id, note: nameof(ChannelKind.Mail));
        return channel;
    }

    private static MailboxSecrets Filled(MailboxSecrets given, MailboxSecrets before) => new(
        string.IsNullOrEmpty(given.Password) ? before.Password : given.Password,
        string.IsNullOrEmpty(given.ClientKeyPassword) ? before.ClientKeyPassword : given.ClientKeyPassword);
}
