using Relais.Codecs.Hl7;
using Relais.Codecs.Ins;
using Relais.Codecs.Xml;

namespace Relais.Codecs.Cda;

/// <summary>
/// Traits from recordTarget/patientRole (CI-SIS volet Structuration minimale; RNIV 2.0). Qualifiers: BR birth, CL used, SP married
/// (older); a plain <c>given</c> is the list of birth given names.
/// </summary>
internal static class CdaPatient
{
    public static PatientTraits Read(XmlElement? role, List<Flaw> flaws)
    {
        if (role is null) { flaws.Add(new Flaw("cda.patient-missing")); return new PatientTraits(); }

        var ids = CdaParts.Ids(role);
        var ins = ids.FirstOrDefault(id => InsOid.IsIns(id.Root) && id.Extension is not null);
        var numbers = ids.Where(id => InsOid.IsIns(id.Root) && id.Extension is not null).Distinct().ToList();
        if (numbers.Count > 1) flaws.Add(new Flaw(numbers.DistinctBy(id => id.Root).Count() < numbers.Count ? "cda.two-ins" : "cda.two-oids"));
        if (ins is not null && Matricule.Parse(ins.Extension).Flaw is { } wrong) flaws.Add(wrong);

        var person = role.Child("patient");
        var birth = CdaParts.Value(person?.Child("birthTime"));
        if (birth is not null && Hl7Time.Date(birth) is null) flaws.Add(new Flaw("cda.birth-date"));

        // Of two names the legal one speaks first, and neither is added to the other.
        var names = person?.Children("name").OrderByDescending(name => name.Attribute("use") == "L").ToList() ?? [];
        return new PatientTraits
        {
            Matricule = ins?.Extension?.Replace(" ", "", StringComparison.Ordinal),
            Oid = ins?.Root,
            BirthName = Part(names, "family", "BR"),
            // A plain family name is not said to be the birth name, a strict trait: it is kept as the used one.
            UsedName = Part(names, "family", "CL") ?? Part(names, "family", "SP") ?? Part(names, "family", null),
            FirstNames = FirstNames(names),
            UsedFirstName = Part(names, "given", "CL"),
            Sex = person?.Child("administrativeGenderCode")?.Attribute("code") switch { "M" => Sex.Male, "F" => Sex.Female, _ => Sex.Unknown },
            BirthDate = Hl7Time.Date(birth),
            BirthPlace = BirthPlace(person?.Down("birthplace", "place")),
            Postcode = role.Children("addr").Select(addr => CdaParts.Text(addr.Child("postalCode"))).FirstOrDefault(code => code is not null),
            LocalNumbers = [.. ids.Where(id => id != ins && id.Extension is not null).Select(id => (id.Root, id.Extension!))],
        };
    }

    private static string? Part(List<XmlElement> names, string name, string? qualifier)
    {
        foreach (var one in names)
        {
            var parts = one.Elements.Where(part => part.Name == name && part.Attribute("qualifier") == qualifier).Select(CdaParts.Text).OfType<string>();
            if (string.Join(' ', parts) is { Length: > 0 } joined) return joined;
        }

        return null;
    }

    private static IReadOnlyList<string> FirstNames(List<XmlElement> names)
    {
        var first = Part(names, "given", "BR");
        var list = Part(names, "given", null);
        if (first is null) return list?.Split(' ') ?? [];

        // The list repeats the first name, which may itself hold a space, and its hyphen or accent need not be the same: "JEAN PIERRE" + "JEAN-PIERRE MARIE".
        if (list is null) return [first];
        var (words, form) = (list.Split(' '), NameForm.Of(first));
        var repeated = Enumerable.Range(1, Math.Min(words.Length, 10)).FirstOrDefault(n => NameForm.Of(string.Join(' ', words[..n])) == form);
        return [first, .. words[repeated..]];
    }

    private static string? BirthPlace(XmlElement? place) =>
        CdaParts.Text(place?.Down("addr", "county"))
        ?? (place is null ? null : string.Join(' ', place.Descendants().Where(part => !part.Elements.Any()).Select(CdaParts.Text).OfType<string>()) is { Length: > 0 } text ? text : null);
}
