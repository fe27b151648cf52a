namespace Relais.Codecs.Ins;

/// <summary>
/// Compares the strict traits of two identities, as the gate before a document files itself needs (RNIV 2.0; error codes 904
/// and 905 of the CI-SIS mail volet). Traits are named after the properties of <see cref="PatientTraits"/>, <c>FirstName</c> being the
/// first of the list.
/// </summary>
public static class StrictTraits
{
    /// <summary>The birth given name that is strict by itself, the first of <see cref="PatientTraits.FirstNames"/>.</summary>
    public const string FirstName = "FirstName";

    /// <summary>
    /// Traits that differ, or that one side lacks, in the order matricule, OID, names, sex, date, place. Empty: the same identity
    /// to the last trait. Names are compared by <see cref="NameForm"/>; nothing is close enough, it is equal or it differs.
    /// </summary>
    public static IReadOnlyList<string> Differences(PatientTraits one, PatientTraits other) =>
        [.. Pairs(one, other).Where(pair => pair.One is null || pair.Other is null || pair.One != pair.Other).Select(pair => pair.Trait)];

    /// <summary>Traits this identity lacks (905, "INS incomplète", when a matricule is there).</summary>
    public static IReadOnlyList<string> Missing(PatientTraits traits) =>
        [.. Pairs(traits, traits).Where(pair => pair.One is null).Select(pair => pair.Trait)];

    private static IEnumerable<(string Trait, string? One, string? Other)> Pairs(PatientTraits one, PatientTraits other)
    {
        var (names, otherNames) = (All(one), All(other));
        // A list cut at each space and the same list with a compound first name are the same names: only the cut differs.
        var sameList = names == otherNames;
        yield return (nameof(PatientTraits.Matricule), Compact(one.Matricule), Compact(other.Matricule));
        yield return (nameof(PatientTraits.Oid), Some(InsOid.Bare(one.Oid)), Some(InsOid.Bare(other.Oid)));
        yield return (nameof(PatientTraits.BirthName), Name(one.BirthName), Name(other.BirthName));
        yield return (FirstName, sameList ? names : First(one), sameList ? names : First(other));
        yield return (nameof(PatientTraits.FirstNames), names, otherNames);
        yield return (nameof(PatientTraits.Sex), SexOf(one), SexOf(other));
        yield return (nameof(PatientTraits.BirthDate), one.BirthDate?.ToString("O"), other.BirthDate?.ToString("O"));
        yield return (nameof(PatientTraits.BirthPlace), Name(one.BirthPlace), Name(other.BirthPlace));
    }

    private static string? All(PatientTraits traits) => Name(string.Join(' ', traits.FirstNames));

    private static string? First(PatientTraits traits) => traits.FirstNames.Select(Name).FirstOrDefault(name => name is not null);

    private static string? SexOf(PatientTraits traits) => traits.Sex is Sex.Unknown ? null : traits.Sex.ToString();

    private static string? Name(string? name) => Some(NameForm.Of(name));

    private static string? Compact(string? text) => Some(string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant());

    private static string? Some(string text) => text.Length == 0 ? null : text;
}
