namespace Relais.Contracts.Patients;

/// <summary>Who a document says it is about, as read (see PatientTraits of the codecs); text fields are null when absent.</summary>
/// <param name="Sex"><c>M</c>, <c>F</c> or null.</param>
/// <param name="FirstNames">Birth given names in order, separated by a space.</param>
public sealed record TraitsRead(string? Matricule, string? Oid, string? BirthName, string? UsedName, string? FirstNames, string? Sex, DateOnly? BirthDate, string? BirthPlace, string? Postcode)
{
    public static TraitsRead None { get; } = new(null, null, null, null, null, null, null, null, null);

    /// <summary>The sender says that this identity is not qualified (X-MSS-INS: N): only a record that is qualified here answers for it.</summary>
    public bool SaidUnqualified { get; init; }

    public bool IsEmpty => Matricule is null && BirthName is null && UsedName is null && FirstNames is null && BirthDate is null;
}
