using Relais.Codecs.Hl7;
using Relais.Codecs.Ins;

namespace Relais.Codecs.Xdm;

/// <summary>Traits from the lines <c>PID-5|…</c>, <c>PID-7|…</c>, <c>PID-8|…</c> of sourcePatientInfo.</summary>
/// <remarks>The name type says which name it is: L is the birth name (HL7 table 0200 as CI-SIS uses it), D the used one.</remarks>
internal static class SourcePatient
{
    public static PatientTraits Read(IReadOnlyList<string> lines, XdmPatientId? id)
    {
        var traits = new PatientTraits();
        foreach (var line in lines)
        {
            if (line.IndexOf('|', StringComparison.Ordinal) is not (> 0 and var cut)) continue;
            var value = line[(cut + 1)..];
            traits = line[..cut] switch
            {
                "PID-5" => Named(traits, value.Split('^')),
                "PID-7" => traits with { BirthDate = Hl7Time.Date(value) },
                "PID-8" => traits with { Sex = value switch { "M" => Sex.Male, "F" => Sex.Female, _ => Sex.Unknown } },
                _ => traits,
            };
        }

        if (id is { IsIns: true }) return traits with { Matricule = id.Number, Oid = id.Oid };
        return id is null ? traits : traits with { LocalNumbers = [(id.Oid ?? "", id.Number)] };
    }

    private static PatientTraits Named(PatientTraits traits, string[] name)
    {
        var family = name[0].Length > 0 ? name[0] : null;
        var given = name.Length > 1 && name[1].Length > 0 ? name[1] : null;
        if (name.Length > 6 && name[6] is "D") return traits with { UsedName = family, UsedFirstName = given };
        return traits with { BirthName = family, FirstNames = given is null ? [] : [given] };
    }
}
