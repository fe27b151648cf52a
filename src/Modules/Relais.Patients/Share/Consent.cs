using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Platform.Store;

namespace Relais.Patients.Share;

/// <summary>A patient's consent (FHIR <c>Consent</c>), from the day it was given until its last day, unless it is withdrawn before.</summary>
internal sealed class Consent : IAddressed, IToldWithOwner
{
    public Guid Id { get; private init; }

    public PracticeId Practice { get; private init; }

    public PatientId? Patient { get; private init; }

    public ConsentSubject Subject { get; private init; }

    /// <summary>With whom the record is shared; null for what names nobody.</summary>
    public MemberId? Member { get; private init; }

    public ConsentForm Form { get; private init; }

    public DateOnly GivenOn { get; private init; }

    /// <summary>The last day; null when the patient named none.</summary>
    public DateOnly? Until { get; private init; }

    public DateOnly? WithdrawnOn { get; private set; }

    Guid IToldWithOwner.Owner => Patient!.Value.Value;

    public static Consent Of(Guid id, RegisteredPatient patient, ConsentTerms said) => new()
    {
        Id = id, Practice = patient.Practice, Patient = patient.Patient, Subject = said.Subject, Member = said.Member, Form = said.Form, GivenOn = said.GivenOn, Until = said.Until,
    };

    /// <remarks>Withdrawn twice, the first day stands.</remarks>
    public void Withdraw(DateOnly day) => WithdrawnOn ??= day;
}

internal sealed class ConsentTable : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("patients_consent");
        consent.Property(c => c.Subject).HasConversion<string>().HasMaxLength(12);
        consent.Property(c => c.Form).HasConversion<string>().HasMaxLength(12);
        consent.HasIndex(c => c.Patient);
        consent.HasIndex(c => c.Member).HasFilter("\"Member\" IS NOT NULL");
    }
}

internal static class ConsentQueries
{
    extension(IQueryable<Consent> consents)
    {
        /// <summary>Neither withdrawn nor over. One that is noted was given: none is to come.</summary>
        public IQueryable<Consent> StandingAt(DateOnly day) => consents.Where(c => c.WithdrawnOn == null && (c.Until == null || c.Until >= day));

        public IQueryable<Consent> ToSharing => consents.Where(c => c.Subject == ConsentSubject.Sharing);
    }
}
