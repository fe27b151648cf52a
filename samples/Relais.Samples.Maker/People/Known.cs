namespace Relais.Samples.Maker.People;

/// <summary>The patients whom stories and tests call by name, and the traps that must be there for sure.</summary>
internal static class Known
{
    private static DateOnly Day(int d, int m, int y) => new(y, m, d);

    public static readonly IReadOnlyList<Func<Population, Patient>> Tilleuls =
    [
        p => p.Make("Duval", ["Jeanne", "Marie"], 'F', Day(14, 3, 1942), "18033", "Caron", "QUAL", "4 allée des Tilleuls", Val.Loyre) with { RegularGp = Val.Morel.Rpps, Objection = false, InformationGiven = true, Phone = "02 61 91 12 42" },
        p => p.Make("Petit", ["Lucas", "Arthur"], 'M', Day(9, 5, 2020), "18033", status: "QUAL", street: "27 rue des Écoles", town: Val.Loyre) with { RegularGp = Val.Morel.Rpps, Objection = false, InformationGiven = true, Phone = "06 39 98 20 20" },
        p => p.Make("Garnier", ["Émilie"], 'F', Day(2, 11, 1991), "18279", "Petit", "QUAL", "27 rue des Écoles", Val.Loyre) with { RegularGp = Val.Morel.Rpps, Phone = "06 39 98 20 20" },
        // Same used name and first name as Jeanne Caron, another woman.
        p => p.Make("Lemoine", ["Jeanne", "Louise"], 'F', Day(14, 9, 1942), "18033", "Caron", "QUAL", "16 rue du Moulin", Val.Loyre),
        // Two persons, one name, one birth date, one town: only the matricule tells them apart.
        p => p.Make("Martin", ["Philippe"], 'M', Day(7, 6, 1961), "18033", status: "QUAL") with { RegularGp = Val.Morel.Rpps },
        p => p.Make("Martin", ["Philippe", "André"], 'M', Day(7, 6, 1961), "45234", status: "QUAL"),
        p => p.Make("Robert", ["Louise"], 'F', Day(21, 2, 2018), "18033", status: "QUAL", street: "8 rue Pasteur", town: Val.Prés),
        p => p.Make("Robert", ["Rose"], 'F', Day(21, 2, 2018), "18033", status: "QUAL", street: "8 rue Pasteur", town: Val.Prés),
        p => p.Make("Bernard", ["Michel", "Jean"], 'M', Day(30, 1, 1955), "18197", status: "QUAL", street: "2 rue de la Gare", town: Val.Ville),
        p => p.Make("Bernard", ["Michel"], 'M', Day(30, 11, 1985), "18033", status: "QUAL", street: "2 rue de la Gare", town: Val.Ville),
        p => p.Make("Santoni", ["Ange-Marie"], 'M', Day(15, 8, 1979), "2A004", status: "QUAL"),
        p => p.Make("Luciani", ["Letizia"], 'F', Day(3, 4, 1988), "2B033", "Fabre", "QUAL"),
        p => p.Make("de La Rue", ["Marie-Christine"], 'F', Day(18, 10, 1953), "75056", "du Plessis", "QUAL"),
        p => p.Make("N'Diaye", ["Aminata"], 'F', Day(1, 1, 1972), "99341", "Diop", "QUAL"),
        p => p.Make("Nguyen", ["Thi-Mai"], 'F', Day(19, 12, 1964), "99243", "Pham", "VALI"),
        p => p.Make("L'Hostis", ["Jean-François"], 'M', Day(11, 7, 1948), "29019", status: "QUAL"),
        // Members are patients too, followed by a colleague.
        p => p.Make("Vidal", ["Hugo"], 'M', Day(23, 6, 1983), "31555", status: "QUAL"),
        p => p.Make("Colin", ["Agnès"], 'F', Day(5, 2, 1971), "18033", status: "VALI"),
    ];

    public static readonly IReadOnlyList<Func<Population, Patient>> Girard =
    [
        // Known at Les Tilleuls as well: the same person, two practices, two rows, another status.
        p => p.Make("Lemoine", ["Jeanne", "Louise"], 'F', Day(14, 9, 1942), "18033", "Caron", "VALI", "16 rue du Moulin", Val.Loyre),
        p => p.Make("Santoni", ["Ange-Marie"], 'M', Day(15, 8, 1979), "2A004", status: "PROV"),
        p => p.Make("Lefèvre", ["Nora"], 'F', Day(12, 4, 1986), "99351", status: "QUAL", street: "5 route des Étangs", town: Val.Chênes),
        p => p.Make("Moreau", ["Roger"], 'M', Day(25, 12, 1938), "18241", status: "QUAL", street: "lieu-dit Les Bruyères", town: Val.Aubraye),
        p => p.Make("Lambert", ["Ginette"], 'F', Day(8, 8, 1940), "18015", "Moreau", "QUAL", "lieu-dit Les Bruyères", Val.Aubraye),
        p => p.Make("Roux", ["Jean-Pierre"], 'M', Day(17, 5, 1950), "18033", status: "QUAL"),
        p => p.Make("Roux", ["Jean", "Pierre"], 'M', Day(17, 5, 1950), "36044", status: "PROV"),
    ];

    public static readonly IReadOnlyList<Func<Population, Patient>> Msp =
    [
        p => p.Make("Le Gall", ["Yann"], 'M', Day(28, 3, 1979), "29232", status: "QUAL"),
        p => p.Make("Sarr", ["Fatou"], 'F', Day(16, 9, 1990), "99341", status: "QUAL"),
        p => p.Make("Martin", ["Philippe"], 'M', Day(7, 6, 1961), "18033", status: "VALI"),
        p => p.Make("Benoît", ["Élise", "Anne"], 'F', Day(6, 6, 1994), "35238", status: "QUAL"),
        p => p.Make("Benoit", ["Elise"], 'F', Day(6, 6, 1949), "37261", status: "QUAL"),
    ];
}
