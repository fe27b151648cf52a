using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Intake.Receive.Imap;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Receive.Mailboxes;

/// <summary>
/// How the reading of a mailbox goes, written after each pass. No journal entry tells it: each message taken is told with its
/// arrival, and looking every few minutes is no act.
/// </summary>
internal sealed class MailboxReading : IWalledByPractice, IUnjournalled
{
    public Guid Channel { get; init; }

    public PracticeId Practice { get; init; }

    /// <summary>JSON of <see cref="ImapState"/>.</summary>
    public string State { get; private set; } = JsonSerializer.Serialize(ImapState.None);

    /// <summary>The last pass that went to its end.</summary>
    public DateTimeOffset? LastContact { get; private set; }

    public string? FaultCode { get; private set; }

    /// <summary>What stopped the last pass, in French.</summary>
    public string? Fault { get; private set; }

    public DateTimeOffset? FaultSince { get; private set; }

    /// <summary>Messages that stay in the inbox.</summary>
    public int Waiting { get; private set; }

    public ImapState Remembered => JsonSerializer.Deserialize<ImapState>(State) ?? ImapState.None;

    public void Passed(ImapPass pass, DateTimeOffset at)
    {
        (State, Waiting) = (JsonSerializer.Serialize(pass.State), pass.Waiting);
        if (pass.Fault is null) LastContact = at;
        Fails(pass.Fault, at);
    }

    public void Fails(ImapFault? fault, DateTimeOffset at)
    {
        FaultSince = fault is null ? null : FaultSince ?? at;
        (FaultCode, Fault) = (fault?.Code, fault?.Message);
    }
}

internal sealed class MailboxReadingTable : IEntityTypeConfiguration<MailboxReading>
{
    public void Configure(EntityTypeBuilder<MailboxReading> reading)
    {
        reading.ToTable("intake_mailbox_reading");
        reading.HasKey(r => r.Channel);
        reading.Ignore(r => r.Remembered);
        reading.HasIndex(r => r.Practice);
    }
}
