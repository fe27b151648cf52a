using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Channels;

/// <summary>A way in: a mailbox, a watched folder, a telephone. Each belongs to a practice and names who answers for what has no other owner.</summary>
internal sealed class Channel : IWalledByPractice
{
    public const int LongestLabel = 80, LongestSite = 60;

    public Guid Id { get; private init; }

    public PracticeId Practice { get; private init; }

    public ChannelKind Kind { get; private init; }

    public string Label { get; private set; } = "";

    /// <summary>A mail address, a folder below the Relais folder, a number: by kind.</summary>
    public string? Address { get; private init; }

    /// <summary>Where in the practice it is, in its own words ("annexe du bourg"); empty when there is one place only.</summary>
    public string Site { get; private set; } = "";

    public MemberId Referent { get; private set; }

    /// <summary>Who shut it for a time, and when; null while things come in by it.</summary>
    public Signature? Suspended { get; private set; }

    public static Channel Of(Guid id, PracticeId practice, ChannelKind kind, string label, string? address, MemberId referent) =>
        new() { Id = id, Practice = practice, Kind = kind, Label = label, Address = address, Referent = referent };

    public void Change(string label, string site, MemberId referent) => (Label, Site, Referent) = (label, site, referent);

    /// <summary>Nothing more comes in by it, and what waits outside stays there. Twice keeps the first time.</summary>
    public void Suspend(Signature by) => Suspended ??= by;

    public void Resume() => Suspended = null;
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
        channel.Property(c => c.Site).HasMaxLength(Channel.LongestSite);
        channel.ComplexProperty(c => c.Suspended);
        channel.HasIndex(c => c.Practice);
    }
}
