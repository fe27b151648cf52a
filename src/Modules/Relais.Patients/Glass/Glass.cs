using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Patients.Glass;

/// <summary>A glass that was broken: who reads what until when, why, and to which doctor it was told.</summary>
internal sealed class Glass : IWalledByPatient
{
    public Guid Id { get; private init; }

    public PracticeId Practice { get; private init; }

    public PatientId? Patient { get; private init; }

    /// <summary>Null is the whole record.</summary>
    public DocumentId? Document { get; private init; }

    /// <summary>The item on the desk from which it was broken.</summary>
    public Guid Work { get; private init; }

    public MemberId By { get; private init; }

    public DateTimeOffset At { get; private init; }

    public DateTimeOffset Until { get; private init; }

    public string Reason { get; private init; } = "";

    public MemberId Told { get; private init; }

    /// <summary>When the doctor who was told had read it.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>Binds the words to the journal, which signs this and holds no words itself.</summary>
    public string Print => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Reason)))[..32];

    public static Glass Of(Guid id, BrokenGlass broken, MemberId by, DateTimeOffset at, TimeSpan lasts, MemberId told) => new()
    {
        Id = id, Practice = broken.Practice, Patient = broken.Patient, Document = broken.Document, Work = broken.Work,
        By = by, At = at, Until = at + lasts, Reason = broken.Reason, Told = told,
    };

    /// <remarks>Read twice, the first time stands.</remarks>
    public void See(DateTimeOffset at) => SeenAt ??= at;
}

internal sealed class GlassTable : IEntityTypeConfiguration<Glass>
{
    public const int LongestReason = 500;

    public void Configure(EntityTypeBuilder<Glass> glass)
    {
        glass.ToTable("patients_glass");
        glass.Property(g => g.Reason).HasMaxLength(LongestReason);
        glass.HasIndex(g => new { g.By, g.Until });
        glass.HasIndex(g => new { g.Patient, g.At });   // on the patient's page
        glass.HasIndex(g => g.Told).HasFilter("\"SeenAt\" IS NULL");   // on the day of the doctor who is told
    }
}

internal static class GlassQueries
{
    extension(IQueryable<Glass> glasses)
    {
        public IQueryable<Glass> OpenTo(MemberId reader, DateTimeOffset now) => glasses.Where(g => g.By == reader && g.Until > now);

        public IQueryable<Glass> ToSee(MemberId told) => glasses.Where(g => g.Told == told && g.SeenAt == null);
    }
}
