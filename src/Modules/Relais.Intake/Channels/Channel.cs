using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Channels;

/// <summary>A way in: a mailbox, a watched folder, a telephone. Each belongs to a practice and names who answers for what has no other owner.</summary>
internal sealed class Channel : IWalledByPractice
{
    public Guid Id { get; init; }

    public PracticeId Practice { get; init; }

    public ChannelKind Kind { get; init; }

    public string Label { get; init; } = "";

    /// <summary>A mail address, a folder below the Relais folder, a number: by kind.</summary>
    public string? Address { get; init; }

    public MemberId Referent { get; init; }
}

/// <summary>What kind of way in it is.</summary>
internal enum ChannelKind
{
    Mail,
    Folder,
    Phone,
    Counter,
    Form,
    Api,
    Upload,
}

internal sealed class ChannelTable : IEntityTypeConfiguration<Channel>
{
    public void Configure(EntityTypeBuilder<Channel> channel)
    {
        channel.ToTable("intake_channel");
        channel.HasIndex(c => c.Practice);
    }
}
