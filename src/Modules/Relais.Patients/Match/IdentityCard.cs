using Relais.Codecs.Ins;

namespace Relais.Patients.Match;

/// <summary>
/// One person as matching sees them: the traits as written, and their names folded once, so that comparing thousands of
/// cards costs no text work. <see cref="Reference"/> is what the caller finds the person by; matching never reads it.
/// </summary>
internal sealed class IdentityCard
{
    private IdentityCard(string reference, PatientTraits traits, InsStatus? status, bool isDoubtful)
    {
        (Reference, Traits, Status, IsDoubtful) = (reference, traits, status, isDoubtful);
        Ins = Matricule.Parse(traits.Matricule).TryGet(out var valid) ? valid.ToString() : null;
        Oid = InsOid.Find(traits.Oid);
        Number = string.Concat((traits.Matricule ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        BirthName = ComparedName.Of(traits.BirthName);
        UsedName = ComparedName.Of(traits.UsedName) is { } used && used.Folded != BirthName?.Folded ? used : null;
        FirstNames = [.. traits.FirstNames.Select(ComparedName.Of).OfType<ComparedName>()];
        UsedFirstName = ComparedName.Of(traits.UsedFirstName);
        AllFirstNames = string.Join(' ', FirstNames.Select(n => n.Folded));
        BirthDay = traits.BirthDate is { } d ? d.Year * 10000 + d.Month * 100 + d.Day : 0;
        Cog = CogOf(traits.BirthPlace);
        Postcode = traits.Postcode?.Trim() is { Length: 5 } code ? code : null;
    }

    public string Reference { get; }

    public PatientTraits Traits { get; }

    /// <summary>Null when nobody said it: then the identity is not taken for qualified.</summary>
    public InsStatus? Status { get; }

    /// <summary>Marked "douteux" or "fictif" (RNIV 2.0, EXI ID 24): nothing files itself there.</summary>
    public bool IsDoubtful { get; }

    /// <summary>The matricule when its key is right, else null.</summary>
    public string? Ins { get; }

    /// <summary>The matricule as written, spaces removed, right or wrong; "" when absent.</summary>
    public string Number { get; }

    public InsOid? Oid { get; }

    public ComparedName? BirthName { get; }

    /// <summary>Null also when it only repeats the birth name.</summary>
    public ComparedName? UsedName { get; }

    public IReadOnlyList<ComparedName> FirstNames { get; }

    public ComparedName? UsedFirstName { get; }

    /// <summary>All birth given names in strict form, one space between words: the same however the list was cut.</summary>
    public string AllFirstNames { get; }

    /// <summary>yyyyMMdd as a number; 0 when absent.</summary>
    public int BirthDay { get; }

    /// <summary>The COG code of the birth place; null for free text and for none.</summary>
    public string? Cog { get; }

    public string? Postcode { get; }

    public ComparedName? FirstName => FirstNames.Count > 0 ? FirstNames[0] : null;

    /// <summary>False when nothing could point at anyone: no number, and not two of name, first name and birth date.</summary>
    public bool SaysWho =>
        Number.Length > 0
        || new[] { BirthName is not null || UsedName is not null, FirstName is not null, BirthDay > 0 }.Count(said => said) >= 2;

    public static IdentityCard Of(string reference, PatientTraits traits, InsStatus? status = null, bool isDoubtful = false) =>
        new(reference, traits, status, isDoubtful);

    // A COG code is five characters, the second of which may be a letter (2A004, 99352 abroad); old documents write a town there.
    private static string? CogOf(string? place)
    {
        if (place?.Trim().ToUpperInvariant() is not { Length: 5 } code) return null;
        return code.Where((c, at) => !(char.IsAsciiDigit(c) || at == 1 && c is 'A' or 'B')).Any() ? null : code;
    }
}
