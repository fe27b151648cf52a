using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Codecs.Ins;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Patients.Match;
using Relais.Platform.Store;

namespace Relais.Patients.Register;

/// <summary>
/// A person as one practice knows them. The key itself is named <see cref="Patient"/>, so that the wall of opened patients reads the
/// key and no second column repeats it. Strict traits change by <see cref="Correct"/> only (RNIV 2.0).
/// </summary>
internal sealed class RegisteredPatient : IWalledByPatient, IVersioned
{
    public PatientId Patient { get; private init; }

    public PracticeId Practice { get; private init; }

    /// <summary>The number the practice's own program gives; null when there is none.</summary>
    public string? LocalNumber { get; private set; }

    public string? Matricule { get; private set; }

    public string? Oid { get; private set; }

    public InsStatus Status { get; private set; }

    public string? BirthName { get; private set; }

    /// <summary>Birth given names in order, separated by a space.</summary>
    public string? FirstNames { get; private set; }

    public Sex Sex { get; private set; }

    public DateOnly? BirthDate { get; private set; }

    /// <summary>COG code.</summary>
    public string? BirthPlace { get; private set; }

    public string? BirthPlaceLabel { get; private set; }

    public string? UsedName { get; private set; }

    public string? Postcode { get; private set; }

    public string? City { get; private set; }

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    public MemberId? RegularGp { get; private set; }

    /// <summary>The day the patient was told how their data are shared; null when they were not yet.</summary>
    public DateOnly? InformedOn { get; private set; }

    /// <summary>The patient, or their doctor, wants everything about them seen by the doctor first.</summary>
    public bool AlwaysToDoctor { get; private set; }

    /// <summary>Somebody else here has nearly the same traits (RNIV 2.0, EXI ID 24).</summary>
    public bool IsHomonym { get; private set; }

    /// <summary>The identity is in doubt: provisional, its number counts for nothing (RNIV 2.0, EXI ID 24).</summary>
    public bool IsDoubtful { get; private set; }

    public int Version { get; private set; }

    PatientId? IWalledByPatient.Patient => Patient;

    public static RegisteredPatient Of(PatientId id, PracticeId practice, NewPatient from)
    {
        var patient = new RegisteredPatient { Patient = id, Practice = practice, LocalNumber = from.LocalId.OrNull() };
        var traits = from.Traits;
        (patient.Matricule, patient.Oid) = (traits.Matricule?.Replace(" ", "", StringComparison.Ordinal).OrNull(), traits.Oid.OrNull());
        patient.Write(StrictWords.Of(traits), from.BirthPlaceLabel);
        patient.Status = patient.Proven(Enum.TryParse<InsStatus>(from.InsStatus, ignoreCase: true, out var said) ? said : InsStatus.Prov);
        patient.Reach(traits.UsedName, traits.Postcode, from.City, from.Phone, from.Email);
        patient.Entrust(from.RegularGp, from.InformationGiven, alwaysToDoctor: false);
        return patient;
    }

    /// <summary>
    /// Strict traits become these. What INSi said was said of the traits that were: the number goes, kept in the correction, and the status
    /// falls to VALI when an identity document was seen for the new ones, else to PROV.
    /// </summary>
    /// <returns>What they were; null when nothing differs.</returns>
    public StrictBefore? Correct(StrictWords traits, string? birthPlaceLabel, bool documentSeen)
    {
        if (traits == StrictWords.Of(this))
        {
            BirthPlaceLabel = birthPlaceLabel.OrNull();
            return null;
        }

        var before = StrictBefore.Of(this);
        Write(traits, birthPlaceLabel);
        (Matricule, Oid) = (null, null);
        Status = documentSeen && !IsDoubtful ? InsStatus.Vali : InsStatus.Prov;
        return before;
    }

    /// <summary>An identity document was seen and its traits are these: PROV becomes VALI, RECUP becomes QUAL.</summary>
    public void SeeIdentityDocument()
    {
        if (IsDoubtful) throw new Refusal("patients.doubtful", "Cette identité est marquée douteuse : levez d'abord le doute.");
        Status = Status is InsStatus.Recup or InsStatus.Qual ? InsStatus.Qual : InsStatus.Vali;
    }

    /// <summary>The practice's own program proves the same traits better than we knew: its status, and its number when we had none.</summary>
    public void Prove(NewPatient from)
    {
        var said = Of(Patient, Practice, from);
        LocalNumber ??= said.LocalNumber;
        if (IsDoubtful || said.Status <= Status || (Matricule is not null && Matricule != said.Matricule)) return;
        (Status, Matricule, Oid) = (said.Status, Matricule ?? said.Matricule, Oid ?? said.Oid);
    }

    public void Doubt(bool doubtful)
    {
        IsDoubtful = doubtful;
        if (doubtful) Status = InsStatus.Prov;
    }

    public void MarkHomonym(bool homonym) => IsHomonym = homonym;

    /// <summary>How to reach the patient, and the name they use.</summary>
    public void Reach(string? usedName, string? postcode, string? city, string? phone, string? email) =>
        (UsedName, Postcode, City, Phone, Email) = (usedName.OrNull(), postcode.OrNull(), city.OrNull(), phone.OrNull(), email.OrNull());

    public void Entrust(MemberId? regularGp, DateOnly? informedOn, bool alwaysToDoctor) =>
        (RegularGp, InformedOn, AlwaysToDoctor) = (regularGp, informedOn, alwaysToDoctor);

    public PatientTraits Traits() => new()
    {
        Matricule = Matricule, Oid = Oid, BirthName = BirthName, UsedName = UsedName, FirstNames = FirstNames?.Split(' ') ?? [],
        Sex = Sex, BirthDate = BirthDate, BirthPlace = BirthPlace, Postcode = Postcode,
    };

    public IdentityCard ToMatch() => IdentityCard.Of(Patient.ToString(), Traits(), Status, IsDoubtful);

    private void Write(StrictWords traits, string? birthPlaceLabel)
    {
        (BirthName, FirstNames, Sex, BirthDate, BirthPlace) = (traits.BirthName, traits.FirstNames, traits.Sex, traits.BirthDate, traits.BirthPlace);
        BirthPlaceLabel = birthPlaceLabel.OrNull();
    }

    // A status that claims the answer of INSi cannot stand on a number that is none.
    private InsStatus Proven(InsStatus said)
    {
        if (Codecs.Ins.Matricule.Parse(Matricule).IsRead && InsOid.Find(Oid) is { IsObsolete: false }) return said;
        return said switch { InsStatus.Qual => InsStatus.Vali, InsStatus.Recup => InsStatus.Prov, _ => said };
    }
}

internal sealed class RegisteredPatientTable : IEntityTypeConfiguration<RegisteredPatient>
{
    public void Configure(EntityTypeBuilder<RegisteredPatient> patient)
    {
        patient.ToTable("patients_patient");
        patient.HasKey(p => p.Patient);
        patient.Property(p => p.Status).HasConversion<string>().HasMaxLength(5);
        patient.Property(p => p.Sex).HasConversion<string>().HasMaxLength(7);
        patient.HasIndex(p => new { p.Practice, p.LocalNumber });
    }
}
