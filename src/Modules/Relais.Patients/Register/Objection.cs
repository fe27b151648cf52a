using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Patients.Glass;
using Relais.Platform.Store;

namespace Relais.Patients.Register;

/// <summary>What a patient objects to sharing.</summary>
internal enum ObjectionScope
{
    /// <summary>Their record, with anyone but their regular GP.</summary>
    Record,

    /// <summary>Their record, with one member.</summary>
    Member,

    /// <summary>One document, with anyone but their regular GP and who answers for it.</summary>
    Document,
}

/// <summary>A patient's objection to sharing (public health code, L.1110-4), from a day on, until it is lifted.</summary>
internal sealed class Objection : IWalledByPatient, IToldWithOwner
{
    public Guid Id { get; private init; }

    public PracticeId Practice { get; private init; }

    public PatientId? Patient { get; private init; }

    public ObjectionScope Scope { get; private init; }

    public MemberId? Member { get; private init; }

    public DocumentId? Document { get; private init; }

    /// <summary>What the patient said of one document; read by those who may read it.</summary>
    public string? Reason { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly? LiftedOn { get; private set; }

    Guid IToldWithOwner.Owner => Patient!.Value.Value;

    public static Objection Of(Guid id, RegisteredPatient patient, DateOnly from, ObjectionScope scope, MemberId? member = null, DocumentId? document = null, string? reason = null) =>
        new() { Id = id, Practice = patient.Practice, Patient = patient.Patient, From = from, Scope = scope, Member = member, Document = document, Reason = reason };

    /// <remarks>Lifting twice keeps the first day.</remarks>
    public void Lift(DateOnly day) => LiftedOn ??= day;
}

internal sealed class ObjectionTable : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> objection)
    {
        objection.ToTable("patients_objection");
        objection.Property(o => o.Scope).HasConversion<string>().HasMaxLength(8);
        objection.HasIndex(o => o.Patient);
        // Two that note the same at once note it once.
        objection.HasIndex(o => new { o.Patient, o.Scope }).IsUnique().HasFilter("\"LiftedOn\" IS NULL AND \"Scope\" = 'Record'");
        objection.HasIndex(o => new { o.Patient, o.Member }).IsUnique().HasFilter("\"LiftedOn\" IS NULL AND \"Member\" IS NOT NULL");
        objection.HasIndex(o => o.Document).HasFilter("\"Document\" IS NOT NULL");   // asked with every list of the desk
    }
}

internal static class ObjectionQueries
{
    extension(IQueryable<Objection> objections)
    {
        public IQueryable<Objection> Standing => objections.Where(o => o.LiftedOn == null);

        /// <summary>To sharing the record with this reader, alone or with everybody.</summary>
        public IQueryable<Objection> ToSharingWith(MemberId reader) =>
            objections.Standing.Where(o => o.Scope == ObjectionScope.Record || (o.Scope == ObjectionScope.Member && o.Member == reader));

        /// <summary>Those that keep the record from this reader now: who was named breaks no glass.</summary>
        public IQueryable<Objection> Closing(RelaisDb db, MemberId reader, DateTimeOffset now)
        {
            var open = db.Set<Glass.Glass>().OpenTo(reader, now).Where(g => g.Document == null);
            return objections.ToSharingWith(reader).Where(o => o.Scope == ObjectionScope.Member || !open.Any(g => g.Patient == o.Patient));
        }
    }

    extension(IReadOnlyCollection<Objection> standing)
    {
        /// <summary>What keeps this patient's record from that reader, as <see cref="SharedWith"/> asks it of the store; null when nothing does.</summary>
        public ObjectionScope? Closing(RegisteredPatient patient, MemberId reader) =>
            patient.RegularGp == reader ? null
            : standing.Any(o => o.Scope == ObjectionScope.Member && o.Member == reader) ? ObjectionScope.Member
            : standing.Any(o => o.Scope == ObjectionScope.Record) ? ObjectionScope.Record : null;
    }

    extension(IQueryable<RegisteredPatient> patients)
    {
        /// <summary>
        /// Those who did not object to sharing their record with this reader. The regular GP always reads; Relais itself (no reader) does
        /// too, since what comes for a patient must be filed whoever may read it.
        /// </summary>
        public IQueryable<RegisteredPatient> SharedWith(RelaisDb db, MemberId? reader)
        {
            if (reader is not { } member) return patients;
            var objections = db.Set<Objection>().ToSharingWith(member);
            return patients.Where(p => p.RegularGp == member || !objections.Any(o => o.Patient == p.Patient));
        }

        /// <summary>Those, and the records that this reader opened for a while by breaking the glass: to be read, and changed by nobody so.</summary>
        public IQueryable<RegisteredPatient> ReadableBy(RelaisDb db, MemberId? reader, DateTimeOffset now)
        {
            if (reader is not { } member) return patients;
            var closed = db.Set<Objection>().Closing(db, member, now);
            return patients.Where(p => p.RegularGp == member || !closed.Any(o => o.Patient == p.Patient));
        }
    }
}
