using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Patients.Register;

/// <summary>A number by which matching finds the patient among thousands (<see cref="Match.BlockingKeys"/>).</summary>
internal sealed class PatientKey : IWalledByPractice, IUnjournalled
{
    public PatientId Patient { get; init; }

    public PracticeId Practice { get; init; }

    public long Key { get; init; }
}

internal sealed class PatientKeyTable : IEntityTypeConfiguration<PatientKey>
{
    public void Configure(EntityTypeBuilder<PatientKey> key)
    {
        key.ToTable("patients_key");
        key.HasKey(k => new { k.Patient, k.Key });
        key.HasIndex(k => new { k.Practice, k.Key, k.Patient });
    }
}
