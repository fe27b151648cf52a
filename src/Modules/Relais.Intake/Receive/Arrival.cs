using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Receive;

/// <summary>One thing that came through a channel: a mail, a file, a call. Stored before anyone is told it was received.</summary>
internal sealed class Arrival : IWalledByPractice, IVersioned
{
    public const int MaxAttempts = 3;

    public Guid Id { get; private init; }

    public PracticeId Practice { get; private init; }

    public Guid Channel { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The day it counts for, in Paris.</summary>
    public DateOnly Day { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>Where it came from, precisely enough to find it there again.</summary>
    public string Provenance { get; private init; } = "";

    public byte[] Blob { get; private init; } = [];

    public int Size { get; private init; }

    public string? IdempotencyKey { get; private init; }

    /// <summary>The first arrival of the very same bytes in this practice; null when this is the first.</summary>
    public Guid? SameAs { get; private init; }

    public DateTimeOffset? ReadAt { get; private set; }

    public Lane Lane { get; private set; }

    public int Attempts { get; private set; }

    public int Version { get; private set; }

    public static Arrival Of(Guid id, Channels.Channel channel, DateTimeOffset at, DateOnly day, string name, string provenance, byte[] blob, int size, string? key, Guid? sameAs) => new()
    {
        Id = id, Practice = channel.Practice, Channel = channel.Id, At = at, Day = day, Name = name, Provenance = provenance, Blob = blob, Size = size, IdempotencyKey = key, SameAs = sameAs,
    };

    public void Read(DateTimeOffset at) => ReadAt ??= at;

    /// <summary>It holds pages that only the eye, or a slow program, can read.</summary>
    public void WaitsWithPaper() => Lane = Lane.Paper;

    public void TriedAndFailed() => Attempts++;
}

internal sealed class ArrivalTable : IEntityTypeConfiguration<Arrival>
{
    public void Configure(EntityTypeBuilder<Arrival> arrival)
    {
        arrival.ToTable("intake_arrival");
        arrival.HasKey(a => a.Id);
        arrival.HasIndex(a => new { a.Practice, a.Blob });            // have these bytes come before?
        arrival.HasIndex(a => new { a.Practice, a.Id }).HasFilter("\"ReadAt\" IS NULL");   // what is still to read
        arrival.HasIndex(a => new { a.Practice, a.Day });
        arrival.HasIndex(a => new { a.Channel, a.IdempotencyKey }).IsUnique();   // without a key, any number
    }
}
