using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Receive.Mailboxes;

/// <summary>The mail server behind a mail channel: its settings, its sealed secrets, and whether a person stopped its reading.</summary>
internal sealed class Mailbox : IWalledByPractice, IVersioned
{
    /// <summary>The channel it feeds: one mailbox each.</summary>
    public Guid Channel { get; init; }

    public PracticeId Practice { get; init; }

    public MailboxSettings Settings { get; private set; } = new();

    /// <summary>JSON of <see cref="MailboxSecrets"/>, closed under the controller's key.</summary>
    public byte[] Secrets { get; private set; } = [];

    public Signature? Stopped { get; private set; }

    public int Version { get; private set; }

    /// <remarks>New settings are meant to be used: a stopped mailbox is read again.</remarks>
    public void Set(MailboxSettings settings, byte[] secrets) => (Settings, Secrets, Stopped) = (settings, secrets, null);

    public void Stop(Signature by) => Stopped ??= by;

    public void Resume() => Stopped = null;
}

internal sealed class MailboxTable : IEntityTypeConfiguration<Mailbox>
{
    public void Configure(EntityTypeBuilder<Mailbox> mailbox)
    {
        mailbox.ToTable("intake_mailbox");
        mailbox.HasKey(m => m.Channel);
        mailbox.ComplexProperty(m => m.Settings);
        mailbox.ComplexProperty(m => m.Stopped);
        mailbox.HasIndex(m => m.Practice);
    }
}
