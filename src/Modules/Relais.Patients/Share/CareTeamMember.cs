using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Platform.Store;

namespace Relais.Patients.Share;

/// <summary>A professional who takes care of a patient with the practice (FHIR <c>CareTeam.participant</c>; public health code, L.1110-12), from a day to a day, both included.</summary>
internal sealed class CareTeamMember : IAddressed, IToldWithOwner
{
    public Guid Id { get; private init; }

    public PracticeId Practice { get; private init; }

    public PatientId? Patient { get; private init; }

    public MemberId? Member { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly? To { get; private set; }

    Guid IToldWithOwner.Owner => Patient!.Value.Value;

    /// <summary>False for who left on the day they came.</summary>
    public bool HasBeen => To is null || To >= From;

    public bool IsNotOverAt(DateOnly day) => To is null || To >= day;

    public static CareTeamMember Of(Guid id, RegisteredPatient patient, MemberId member, Period period) =>
        new() { Id = id, Practice = patient.Practice, Patient = patient.Patient, Member = member, From = period.From, To = period.To };

    /// <summary>From now on nothing is open to them any more; what ended before stays as it was.</summary>
    public void Leave(DateOnly today)
    {
        if (To is null || To >= today) To = today.AddDays(-1);
    }
}

internal sealed class CareTeamTable : IEntityTypeConfiguration<CareTeamMember>
{
    public void Configure(EntityTypeBuilder<CareTeamMember> team)
    {
        team.ToTable("patients_care_team");
        team.HasIndex(m => m.Patient);
        team.HasIndex(m => m.Member);
        team.HasIndex(m => new { m.Patient, m.Member, m.From }).IsUnique().HasFilter("\"To\" IS NULL OR \"To\" >= \"From\"");   // two that note it at once note it once
    }
}

internal static class CareTeamQueries
{
    extension(IQueryable<CareTeamMember> team)
    {
        /// <summary>Those whose days are not over, begun or to come.</summary>
        public IQueryable<CareTeamMember> NotOverAt(DateOnly day) => team.Where(m => m.To == null || m.To >= day);

        public IQueryable<CareTeamMember> At(DateOnly day) => team.NotOverAt(day).Where(m => m.From <= day);
    }
}
