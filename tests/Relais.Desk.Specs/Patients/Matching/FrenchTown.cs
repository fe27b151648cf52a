using System.Globalization;
using Relais.Codecs.Ins;
using Relais.Patients.Match;

namespace Relais.Desk.Specs.Patients.Matching;

/// <summary>
/// An invented town of 20,000 patients drawn from French name and birth-place counts, and 4,000 incoming identities with the errors
/// desks see. The same seed gives the same town.
/// </summary>
internal sealed class FrenchTown
{
    private readonly Random chance = new(20261121);
    private readonly Drawn<string> names;
    private readonly Drawn<(string Name, Sex Sex, int Decade)> births;
    private readonly Drawn<(string Code, string Postcode)> towns;
    private readonly Dictionary<string, int> orders = [];
    private readonly HashSet<string> taken = [];

    private FrenchTown(string folder)
    {
        names = Drawn<string>.From(Path.Combine(folder, "names", "noms_top20000.tsv"), c => (c[0], Int(c[1])));
        births = Drawn<(string, Sex, int)>.From(
            Path.Combine(folder, "names", "prenoms_sexe_decennie_min200.tsv"),
            c => ((c[0], c[1] == "1" ? Sex.Male : Sex.Female, Int(c[2])), Int(c[2]) < 1930 ? 0 : Int(c[3])));
        towns = Drawn<(string, string)>.From(
            Path.Combine(folder, "communes", "communes.tsv"),
            c => ((c[0], c.Length > 5 && c[5].Length >= 5 ? c[5][..5] : ""), c[4].Length > 0 && c[2] == "commune-actuelle" ? Int(c[4]) : 0));
        Settle();
        Receive();
    }

    public List<IdentityCard> Patients { get; } = [];

    public List<Arrival> Arrivals { get; } = [];

    /// <param name="Kind">What was done to the identity, in a word.</param>
    /// <param name="Patient">Whom it is about; null when not in the base.</param>
    public sealed record Arrival(string Kind, IdentityCard Incoming, string? Patient);

    public static FrenchTown Build(string folder) => new(folder);

    private void Settle()
    {
        while (Patients.Count < 20_000)
        {
            var one = Person();
            Admit(one);
            if (chance.Next(100) == 0) Admit(Twin(one));
            if (chance.Next(400) == 0) Admit(Numbered(one with { Matricule = null, BirthPlace = Town().Code }));
        }
    }

    private void Admit(PatientTraits traits)
    {
        var reference = $"P{Patients.Count:00000}";
        Patients.Add(chance.Next(100) switch
        {
            < 70 => IdentityCard.Of(reference, traits, InsStatus.Qual),
            < 85 => IdentityCard.Of(reference, traits, InsStatus.Recup),
            _ => IdentityCard.Of(reference, traits.Without_ins(), InsStatus.Prov),
        });
    }

    private void Receive()
    {
        foreach (var (kind, count, change) in new (string, int, Func<PatientTraits, PatientTraits?>)[]
        {
            ("clean", 1200, Respelt),
            ("clean without birth place", 200, t => Respelt(t) with { BirthPlace = null }),
            ("ins, name mistyped", 150, t => t with { BirthName = Mistyped(t.BirthName!) }),
            ("ins, date mistyped", 100, t => t with { BirthDate = OneDigit(t.BirthDate!.Value) }),
            ("wrong key", 80, t => t.Matricule is null ? null : t with { Matricule = t.Matricule[..13] + (Int(t.Matricule[13..]) % 97 + 1).ToString("00", CultureInfo.InvariantCulture) }),
            ("no ins", 400, t => Respelt(t).Without_ins()),
            ("no ins, name mistyped", 250, t => t.Without_ins() with { BirthName = Mistyped(t.BirthName!) }),
            ("no ins, first name mistyped", 250, t => t.Without_ins() with { FirstNames = [Mistyped(t.FirstNames[0])] }),
            ("no ins, day and month swapped", 150, t => Swapped(t.BirthDate!.Value) is { } d ? t.Without_ins() with { BirthDate = d } : null),
            ("no ins, date mistyped", 200, t => t.Without_ins() with { BirthDate = OneDigit(t.BirthDate!.Value) }),
            ("no ins, names inverted", 100, t => t.Without_ins() with { BirthName = t.FirstNames[0], FirstNames = [t.BirthName!] }),
            ("no ins, used name", 200, t => t.UsedName is null ? null : t.Without_ins() with { BirthName = t.UsedName, UsedName = null }),
            ("no ins, first name cut", 100, t => t.FirstNames[0].Contains('-') ? t.Without_ins() with { FirstNames = [t.FirstNames[0].Split('-')[0]] } : null),
            ("no ins, name and date mistyped", 120, t => t.Without_ins() with { BirthName = Mistyped(t.BirthName!), BirthDate = OneDigit(t.BirthDate!.Value) }),
            ("no ins, moved, name mistyped", 100, t => t.Without_ins() with { BirthName = Mistyped(t.BirthName!), Postcode = Town().Postcode, BirthPlace = null }),
        })
        {
            Arrive(count, kind, change, known: true);
        }

        Arrive(60, "twin under the other's ins", t => Twin(t) with { Matricule = t.Matricule }, known: false);
        Arrive(60, "twin who is not known", Twin, known: false);
        Arrive(60, "homonym with another ins", t => Numbered(t with { Matricule = null, BirthPlace = Town().Code }), known: false);
        Arrive(60, "ins of someone else", t => Person() with { Matricule = t.Matricule }, known: false);
        Arrive(160, "stranger", _ => Person(), known: false);
    }

    private void Arrive(int count, string kind, Func<PatientTraits, PatientTraits?> change, bool known)
    {
        for (var done = 0; done < count;)
        {
            var patient = Patients[chance.Next(Patients.Count)];
            if (!kind.StartsWith("no ins", StringComparison.Ordinal) && patient.Traits.Matricule is null) continue;
            if (change(patient.Traits) is not { } traits) continue;
            Arrivals.Add(new(kind, IdentityCard.Of($"R{Arrivals.Count:0000}", traits), known ? patient.Reference : null));
            done++;
        }
    }

    private PatientTraits Person()
    {
        var (first, sex, decade) = births.Next(chance);
        var town = towns.Next(chance);
        var birth = new DateOnly(decade, 1, 1).AddDays(chance.Next(3652));
        var adult = sex == Sex.Female && birth.Year < 1995 && chance.Next(2) == 0;
        var second = chance.Next(3) == 0 ? FirstNameOf(sex) : null;
        return Numbered(new()
        {
            BirthName = names.Next(chance),
            UsedName = adult ? names.Next(chance) : null,
            FirstNames = second is null ? [first] : [first, second],
            Sex = sex,
            BirthDate = birth,
            BirthPlace = town.Code,
            Postcode = chance.Next(10) == 0 ? Town().Postcode : $"350{chance.Next(12):00}",
        });
    }

    private PatientTraits Twin(PatientTraits one)
    {
        var sex = chance.Next(2) == 0 ? Sex.Male : Sex.Female;
        var first = FirstNameOf(sex);
        while (first == one.FirstNames[0]) first = FirstNameOf(sex);
        return Numbered(one with { FirstNames = [first], Sex = sex, UsedName = null, Matricule = null });
    }

    private string FirstNameOf(Sex sex)
    {
        while (true)
        {
            var (name, its, _) = births.Next(chance);
            if (its == sex) return name;
        }
    }

    private PatientTraits Numbered(PatientTraits traits)
    {
        var birth = traits.BirthDate!.Value;
        var stem = $"{traits.Sex}{birth:yyMM}{traits.BirthPlace}";
        string number;
        do
        {
            orders[stem] = orders.GetValueOrDefault(stem, chance.Next(1, 400)) + 1;
            number = Invented.Number(traits.Sex, birth, traits.BirthPlace!, orders[stem]);
        }
        while (!taken.Add(number));
        return traits with { Matricule = number, Oid = Invented.Nir };
    }

    private (string Code, string Postcode) Town() => towns.Next(chance);

    private PatientTraits Respelt(PatientTraits traits) => chance.Next(3) switch
    {
        0 => traits with { BirthName = Title(traits.BirthName!), FirstNames = [.. traits.FirstNames.Select(Title)] },
        1 => traits with { BirthName = traits.BirthName!.Replace(' ', '-'), FirstNames = [.. traits.FirstNames.Select(n => n.Replace('-', ' '))] },
        _ => traits,
    };

    private static string Title(string name) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant()).Replace('e', 'é');

    private string Mistyped(string name)
    {
        if (name.Length < 3) return name + name[^1];
        var at = chance.Next(name.Length - 1);
        return chance.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            2 when name[at] != name[at + 1] => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
            _ => $"{name[..at]}{(char)('A' + (name[at] - 'A' + 1 + chance.Next(24)) % 26)}{name[(at + 1)..]}",
        };
    }

    private DateOnly OneDigit(DateOnly date)
    {
        while (true)
        {
            var digits = date.ToString("yyyyMMdd", CultureInfo.InvariantCulture).ToCharArray();
            digits[chance.Next(2, 8)] = (char)('0' + chance.Next(10));
            if (TableDate.Read(new string(digits)) is { } other && other != date) return other;
        }
    }

    private static DateOnly? Swapped(DateOnly date) =>
        date.Day <= 12 && date.Day != date.Month ? new DateOnly(date.Year, date.Day, date.Month) : null;

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
