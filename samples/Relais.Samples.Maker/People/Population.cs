using System.Globalization;

namespace Relais.Samples.Maker.People;

/// <summary>Invents the patients of a practice, with the traps real lists have: households, twins, homonyms, used names, missing INS.</summary>
internal sealed class Population
{
    private static readonly string[] Families = [.. Words.Read("family-names.txt").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(n => n.Replace('_', ' '))];
    private static readonly Dictionary<char, Dictionary<string, string[]>> Firsts = new() { ['F'] = ByAge("first-names-f.txt"), ['M'] = ByAge("first-names-m.txt") };
    private static readonly string[] Streets = ["rue de l'Église", "rue du Moulin", "rue des Écoles", "place de la Mairie", "route de Bourges", "chemin des Vignes", "impasse du Lavoir", "rue Jean-Jaurès", "rue de la Gare", "allée des Tilleuls", "rue du 8-Mai-1945", "lieu-dit Les Bruyères", "route des Étangs", "rue Pasteur", "résidence du Parc"];

    private readonly Dice dice;
    private readonly Practice practice;
    private readonly List<Patient> patients = [];

    public Population(Practice practice)
    {
        this.practice = practice;
        dice = new Dice($"patients {practice.Key}");
    }

    /// <summary>Fills the list up to the practice's size, after those already known by name.</summary>
    public List<Patient> Fill(IEnumerable<Func<Population, Patient>> known)
    {
        foreach (var make in known) patients.Add(make(this));
        while (patients.Count < practice.Patients)
            foreach (var one in Household())
                if (patients.Count < practice.Patients) patients.Add(one);
        for (var i = 0; i < patients.Count; i++) patients[i] = patients[i] with { Contact = Contact(patients[i]) };
        return patients;
    }

    private (string, string, string)? Contact(Patient p)
    {
        var die = new Dice($"contact {p.LocalId}");
        var link = p.Age < 15 ? die.Pick(["mère", "mère", "père"]) : p.Age > 74 && die.Chance(55) ? die.Pick(["fille", "fils", "nièce", "voisine"]) : null;
        if (link is null) return null;
        var first = die.Pick(Firsts[link is "père" or "fils" ? 'M' : 'F']["adult"]);
        return (link, $"{first} {(die.Chance(70) ? p.CurrentName : die.Pick(Families))}", p.Age < 15 && p.Phone.StartsWith("06", StringComparison.Ordinal) ? p.Phone : $"06 39 98 {die.Digits(2)} {die.Digits(2)}");
    }

    /// <summary>A patient with the given traits; what is not given is thrown.</summary>
    public Patient Make(string birthName, IReadOnlyList<string> firstNames, char sex, DateOnly birth, string? cog = null, string usedName = "", string? status = null, string? street = null, Town? town = null)
    {
        var place = cog is null ? Place(birth) : BirthPlace.Of(cog);
        status ??= dice.Weighted(["QUAL", "VALI", "RECUP", "PROV"], s => s switch { "QUAL" => 64, "VALI" => 12, "RECUP" => 9, _ => 15 });
        var age = DemoDay.Now.Year - birth.Year;
        var rank = patients.Count + 1;
        return new Patient
        {
            LocalId = string.Create(CultureInfo.InvariantCulture, $"{practice.Letter}{rank:0000}"),
            Practice = practice.Key,
            Ins = status is "QUAL" or "RECUP" ? Keys.Ins(sex, birth, place.Cog, dice.Between(1, 480)) : "",
            InsStatus = status,
            BirthName = birthName,
            UsedName = usedName,
            FirstNames = firstNames,
            Sex = sex,
            BirthDate = birth,
            BirthPlace = place,
            Street = street ?? $"{dice.Between(1, 88)} {dice.Pick(Streets)}",
            Town = town ?? dice.Pick(practice.Around),
            // 06 39 98 and 02 61 91: numbers kept for fiction by the French regulator.
            Phone = dice.Chance(88) ? (dice.Chance(70) ? $"06 39 98 {dice.Digits(2)} {dice.Digits(2)}" : $"02 61 91 {dice.Digits(2)} {dice.Digits(2)}") : "",
            Email = age is > 17 and < 80 && dice.Chance(60) ? $"{Words.Slug(firstNames[0])}.{Words.Slug(usedName.Length > 0 ? usedName : birthName)}{(dice.Chance(40) ? dice.Digits(2) : "")}@courriel.example" : "",
            RegularGp = dice.Chance(93) ? dice.Pick(practice.Doctors).Rpps : "",
            InformationGiven = dice.Chance(96),
            Objection = dice.Chance(1),
        };
    }

    private IEnumerable<Patient> Household()
    {
        var name = dice.Pick(Families);
        var street = $"{dice.Between(1, 88)} {dice.Pick(Streets)}";
        var town = dice.Pick(practice.Around);
        var eldest = Born(dice.Weighted([(20, 39), (40, 64), (65, 96)], g => g.Item1 switch { 20 => 34, 40 => 36, _ => 34 }));
        var man = Make(name, FirstNames('M', eldest), 'M', eldest, street: street, town: town);
        var kind = dice.Below(100);
        if (kind < 24) { yield return man; yield break; }
        if (kind < 50) { var alone = Born((22, 97)); yield return Woman(alone, dice.Chance(45) ? dice.Pick(Families) : "", street, town); yield break; }
        yield return man;
        yield return Woman(Near(eldest), dice.Chance(72) ? name : "", street, town);
        if (eldest.Year < 1950) yield break;
        // Father and son with one first name, as families do: only the birth date tells them apart.
        if (eldest.Year < 1992 && dice.Chance(6)) { var son = Born((2, 19)); yield return Make(name, man.FirstNames, 'M', son, street: street, town: town); }
        for (var left = dice.Below(4); left > 0; left--)
        {
            var birth = Born((0, Math.Clamp(DemoDay.Now.Year - eldest.Year - 19, 1, 20)));
            var sex = dice.Chance(50) ? 'F' : 'M';
            yield return Make(name, FirstNames(sex, birth), sex, birth, street: street, town: town);
            if (!dice.Chance(5)) continue;
            var twin = dice.Chance(60) ? sex : sex == 'F' ? 'M' : 'F';
            yield return Make(name, FirstNames(twin, birth), twin, birth, street: street, town: town);
        }
    }

    private Patient Woman(DateOnly birth, string usedName, string street, Town town)
    {
        var birthName = dice.Pick(Families);
        if (usedName.Length > 0 && dice.Chance(10)) usedName = $"{birthName}-{usedName}";
        return Make(birthName, FirstNames('F', birth), 'F', birth, usedName: usedName == birthName ? "" : usedName, street: street, town: town);
    }

    private List<string> FirstNames(char sex, DateOnly birth)
    {
        var group = Firsts[sex][birth.Year switch { < 1948 => "old", < 1970 => "mid", < 2001 => "adult", _ => "young" }];
        return [.. dice.Shuffled(group).Take(dice.Weighted([1, 2, 3], n => n switch { 1 => 45, 2 => 30, _ => 25 }))];
    }

    private DateOnly Born((int Low, int High) age)
    {
        var born = new DateOnly(DemoDay.Now.Year - dice.Between(age.Low, age.High), dice.Between(1, 12), dice.Between(1, 28));
        return born > new DateOnly(2026, 11, 10) ? born.AddMonths(-11) : born;
    }

    private DateOnly Near(DateOnly birth) => Born((Math.Max(19, DemoDay.Now.Year - birth.Year - 6), Math.Max(22, DemoDay.Now.Year - birth.Year + 3)));

    // Corsica has had its own letters since 1976: older births there carry another department in the number, so we give none.
    private BirthPlace Place(DateOnly birth)
    {
        while (true)
            if (dice.Weighted(BirthPlace.All, p => p.Weight) is var place && (place.Cog[1] is not ('A' or 'B') || birth.Year >= 1976)) return place;
    }

    private static Dictionary<string, string[]> ByAge(string list) =>
        Words.Lines(list).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(w => w[0], w => w[1..]);
}
