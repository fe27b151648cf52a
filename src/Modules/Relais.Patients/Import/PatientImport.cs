using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Patients.Import;

/// <summary>A patient file that was brought: kept sealed, looked at as a plan, then entered once somebody says so.</summary>
internal sealed class PatientImport : IWalledByPractice
{
    public Guid Id { get; private init; }

    public PracticeId Practice { get; private init; }

    /// <summary>Null when it came by the command line.</summary>
    public MemberId? By { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>Address of the file's bytes in the blob store.</summary>
    public byte[] Content { get; private init; } = [];

    public bool Trial { get; private init; }

    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When it last got on; a run that stopped with the program is seen by it.</summary>
    public DateTimeOffset? MovedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public int Lines { get; private set; }

    public int Done { get; private set; }

    public int Entered { get; private set; }

    public int Changed { get; private set; }

    public int Refused { get; private set; }

    public static PatientImport Of(Guid id, PracticeId practice, MemberId? by, DateTimeOffset at, byte[] content, bool trial) =>
        new() { Id = id, Practice = practice, By = by, At = at, Content = content, Trial = trial };

    public bool IsRunning(DateTimeOffset now) => EndedAt is null && MovedAt is { } moved && now - moved < TimeSpan.FromMinutes(2);

    public void Start(int lines, DateTimeOffset at) => (StartedAt, MovedAt, Lines, Done, Refused) = (StartedAt ?? at, at, lines, 0, 0);

    public void Move(int done, int entered, int changed, int refused, DateTimeOffset at) =>
        (Done, Entered, Changed, Refused, MovedAt) = (Done + done, Entered + entered, Changed + changed, Refused + refused, at);

    public void End(DateTimeOffset at) => EndedAt ??= at;
}

internal sealed class PatientImportTable : IEntityTypeConfiguration<PatientImport>
{
    public void Configure(EntityTypeBuilder<PatientImport> import)
    {
        import.ToTable("patients_import");
        import.HasIndex(i => i.Practice);
    }
}
