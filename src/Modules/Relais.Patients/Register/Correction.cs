using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Codecs.Ins;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Patients.Register;

/// <summary>
/// A change of strict traits: what they were, who changed them and why. Former numbers are kept here (RNIV 2.0, historic matricules).
/// The journal tells the act; the traits stand here, behind the patient's wall.
/// </summary>
internal sealed class Correction : IWalledByPatient, IUnjournalled
{
    public Guid Id { get; private init; }

    public PracticeId Practice { get; private init; }

    public PatientId? Patient { get; private init; }

    public MemberId By { get; private init; }

    public DateTimeOffset At { get; private init; }

    public string Why { get; private init; } = "";

    public string? Matricule { get; private init; }

    public string? Oid { get; private init; }

    public InsStatus Status { get; private init; }

    public string? BirthName { get; private init; }

    public string? FirstNames { get; private init; }

    public Sex Sex { get; private init; }

    public DateOnly? BirthDate { get; private init; }

    public string? BirthPlace { get; private init; }

    public static Correction Of(Guid id, RegisteredPatient patient, StrictBefore before, Signature signed, string why) => new()
    {
        Id = id, Practice = patient.Practice, Patient = patient.Patient, By = signed.By, At = signed.At, Why = why,
        Matricule = before.Matricule, Oid = before.Oid, Status = before.Status,
        BirthName = before.Traits.BirthName, FirstNames = before.Traits.FirstNames, Sex = before.Traits.Sex, BirthDate = before.Traits.BirthDate, BirthPlace = before.Traits.BirthPlace,
    };
}

internal sealed class CorrectionTable : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.ToTable("patients_correction");
        correction.Property(c => c.Status).HasConversion<string>().HasMaxLength(5);
        correction.Property(c => c.Sex).HasConversion<string>().HasMaxLength(7);
        correction.HasIndex(c => c.Patient);
    }
}
