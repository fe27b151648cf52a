namespace Relais.Samples.Maker.People;

/// <summary>territory.json of the Val: practices, structures, professionals, members, channels, referents, leave.</summary>
internal static class ValTerritory
{
    private static readonly string[] All = ["tilleuls", "girard", "msp"];

    // Nora serves three practices, two days on each site over the week: mornings and afternoons count as days of presence, the desk itself is shared all week.
    public static readonly IReadOnlyList<Member> Members =
    [
        new("nora", "Nora", "Lefèvre", "secretary", "Secrétaire médicale partagée", null, [new("tilleuls", ["monday", "thursday"]), new("msp", ["tuesday", "friday"]), new("girard", ["wednesday", "saturday"])], "Salariée de l'association ; deux jours sur chaque site, le samedi matin à Aubraye."),
        new("samia", "Samia", "Benali", "medical-assistant", "Assistante médicale", null, [new("tilleuls")]),
        new("claire", "Claire", "Morel", "gp", "Médecin généraliste", Val.Morel.Rpps, [new("tilleuls"), new("ch-val", ["tuesday"], "hospital-doctor")], "Cabinet et hôpital local le mardi."),
        new("paul", "Paul", "Girard", "gp", "Médecin généraliste", Val.Girard.Rpps, [new("girard")], "Seul au village."),
        new("karim", "Karim", "Haddad", "gp", "Médecin généraliste", Val.Haddad.Rpps, [new("msp"), new("tilleuls", From: "2026-10-26", To: "2026-10-31")]),
        new("elise", "Élise", "Tessier", "gp", "Médecin généraliste", Val.Tessier.Rpps, [new("msp", ["monday", "tuesday", "thursday", "friday"])]),
        new("ines", "Inès", "Roche", "ipa", "Infirmière en pratique avancée", Keys.Rpps(40), [new("tilleuls", ["monday", "tuesday", "thursday"])]),
        new("fatou", "Fatou", "Sarr", "asalee", "Infirmière ASALEE", Keys.Rpps(41), [new("tilleuls", ["wednesday"]), new("msp", ["friday"])]),
        new("yann", "Yann", "Le Gall", "nurse", "Infirmier libéral", Keys.Rpps(42), [new("girard"), new("tilleuls")]),
        new("hugo", "Hugo", "Vidal", "pharmacist", "Pharmacien", Val.Correspondent("vidal").Rpps, [new("pharmacie")]),
        new("lise", "Lise", "Perrin", "coordinator", "Coordinatrice de la CPTS", null, [new("cpts")], "Voit les patients par pseudonyme sauf mandat."),
        new("agnes", "Agnès", "Colin", "pathway-manager", "Gestionnaire de parcours", null, [new("cpts")], "Voit les patients par pseudonyme sauf mandat."),
        new("tom", "Tom", "Nguyen", "locum", "Médecin remplaçant", Keys.Rpps(43), [new("girard", From: "2026-08-03", To: "2026-09-05"), new("tilleuls", ["wednesday"], From: "2026-11-02", To: "2026-12-18")]),
        new("chloe", "Chloé", "Martin", "trainee", "Interne de médecine générale", Keys.Rpps(44), [new("tilleuls", ["monday", "tuesday", "thursday", "friday"], From: "2026-11-02", To: "2027-04-30")], "Maître de stage : Dr Claire Morel."),
        new("anne", "Anne", "Weber", "specialist", "Cardiologue", Val.Weber.Rpps, [new("ch-val")]),
        new("marc", "Marc", "Aubry", "admissions", "Responsable des admissions", null, [new("ch-val")]),
        new("admin", "Sylvie", "Renard", "administrator", "Administratrice du territoire", null, [], "Ouvre les comptes ; ne voit aucun patient."),
    ];

    private static readonly (string Key, string Kind, string Practice, string Label, string Address)[] Channels =
    [
        ("mssante-tilleuls", "mail", "tilleuls", "Messagerie sécurisée du cabinet des Tilleuls", Val.Tilleuls.SecureAddress),
        ("mssante-girard", "mail", "girard", "Messagerie sécurisée du Dr Girard", Val.Village.SecureAddress),
        ("mssante-msp", "mail", "msp", "Messagerie sécurisée de la MSP du Val", Val.Msp.SecureAddress),
        ("dossier-girard", "folder", "girard", "Dossier des résultats du laboratoire (Aubraye)", "depot/girard"),
        ("dossier-tilleuls", "folder", "tilleuls", "Dossier des résultats du laboratoire (Tilleuls)", "depot/tilleuls"),
        ("scans-msp", "folder", "msp", "Numériseur de l'accueil (MSP)", "depot/scans-msp"),
        ("scans-tilleuls", "folder", "tilleuls", "Numériseur de l'accueil (Tilleuls)", "depot/scans-tilleuls"),
        ("scans-girard", "folder", "girard", "Numériseur (Aubraye)", "depot/scans-girard"),
        ("telephone-tilleuls", "phone", "tilleuls", "Téléphone des Tilleuls", Val.Tilleuls.Phone),
        ("telephone-girard", "phone", "girard", "Téléphone d'Aubraye", Val.Village.Phone),
        ("telephone-msp", "phone", "msp", "Téléphone de la MSP", Val.Msp.Phone),
        ("guichet-tilleuls", "counter", "tilleuls", "Accueil des Tilleuls", ""),
        ("guichet-girard", "counter", "girard", "Accueil d'Aubraye", ""),
        ("guichet-msp", "counter", "msp", "Accueil de la MSP", ""),
        ("formulaire-tilleuls", "form", "tilleuls", "Demandes en ligne (Tilleuls)", ""),
        ("formulaire-msp", "form", "msp", "Demandes en ligne (MSP)", ""),
    ];

    // Who takes care of a patient with their practice, or reads their record with their consent. T0030 was not told yet: the door is shut.
    private static readonly (string Practice, string Patient, string Member, string From, bool ByConsent)[] Sharing =
    [
        ("tilleuls", "T0001", "hugo", "2026-03-02", false),
        ("tilleuls", "T0001", "yann", "2026-03-02", false),
        ("tilleuls", "T0001", "anne", "2026-06-15", true),
        ("tilleuls", "T0004", "hugo", "2026-05-18", false),
        ("tilleuls", "T0013", "anne", "2026-07-06", true),
        ("tilleuls", "T0030", "hugo", "2026-08-03", false),
        ("girard", "G0001", "claire", "2026-06-08", false),
        ("girard", "G0001", "hugo", "2026-06-08", false),
        ("girard", "G0004", "anne", "2026-07-13", true),
        ("msp", "M0001", "hugo", "2026-04-13", false),
    ];

    public static object Json() => new
    {
        key = "val",
        name = "Territoire du Val",
        host = "val.localhost",
        essai = true,
        today = DemoDay.Now.ToString("yyyy-MM-dd'T'HH:mm:sszzz"),
        timeZone = "Europe/Paris",
        identityOid = Keys.TestInsOid,
        organisations = new object[]
        {
            new { key = "association", name = "Association Secrétariat partagé du Val", kind = "employer", town = Val.Loyre.Name },
            new { key = "cpts", name = "CPTS du Val", kind = "cpts", finess = Keys.Finess(4), phone = "02 61 91 00 10", secureAddress = "coordination@cpts-val-essai.mssante.fr" },
            new { key = "sisa", name = "SISA MSP du Val", kind = "sisa", practice = "msp" },
        },
        practices = Val.Practices.Select(p => new
        {
            key = p.Key,
            name = p.Name,
            finess = p.Finess,
            secureAddress = p.SecureAddress,
            patientsFile = $"patients-{p.Key}.csv",
            doctors = p.Doctors.Select(d => d.Rpps),
            sites = new[] { new { key = p.Key, name = p.Key == "girard" ? "Aubraye" : p.Name, address = p.Address, postcode = p.Town.Postcode, city = p.Town.Name, phone = p.Phone, openingHours = Hours(p.Key) } },
        }),
        structures = Val.Structures.Select(s => new { key = s.Key, name = s.Name, kind = s.Kind, controller = s.Key == "ch-val" ? true : (bool?)null, finess = Some(s.Finess), secureAddress = Some(s.SecureAddress), address = s.Address, postcode = s.Town.Postcode, city = s.Town.Name, phone = s.Phone }),
        professionals = Val.Practices.SelectMany(p => p.Doctors.Select(d => (d, p.Key))).Concat(Val.Correspondents.Select(c => (c, c.At!.Key)))
            .Select(x => new { rpps = x.Item1.Rpps, title = x.Item1.Title, firstName = x.Item1.First, lastName = x.Item1.Last, code = x.Item1.Code, speciality = x.Item1.Speciality, structure = x.Item2 }),
        members = Members.Select(m => m.ToJson("val")),
        channels = Channels.Select(c => new { key = c.Key, kind = c.Kind, practice = c.Practice, label = c.Label, address = c.Address.Length > 0 ? c.Address : null }),
        referents = Referents(),
        protocols = Protocols(),
        sharing = Sharing.Select(s => new { practice = s.Practice, patient = s.Patient, member = s.Member, @from = s.From, byConsent = s.ByConsent ? true : (bool?)null }),
        leave = new object[]
        {
            new { member = "paul", from = "2026-08-03", to = "2026-09-05", reason = "congés", coveredBy = "tom" },
            new { member = "claire", from = "2026-10-26", to = "2026-10-31", reason = "congés", coveredBy = "karim" },
            new { member = "elise", from = "2026-11-18", to = "2026-11-20", reason = "formation", coveredBy = "karim" },
        },
    };

    private static string? Some(string text) => text.Length > 0 ? text : null;

    // Who answers for what has no patient or no doctor, by channel.
    private static IEnumerable<object> Referents() =>
        from practice in All
        from kind in new[] { "paper", "no-patient", "no-gp", "fund", "directory" }
        select new { practice, about = kind, member = (practice, kind) switch { ("tilleuls", "no-gp" or "directory") => "samia", ("msp", "fund") => "karim", ("girard", "fund") => "paul", _ => "nora" } };

    // What the doctors of each practice signed: which kinds of administrative work the desk may close by itself, until when.
    private static IEnumerable<object> Protocols() =>
        from practice in Val.Practices
        from protocol in new[]
        {
            (Key: "certificats", Title: "Certificats non exigés : refus expliqué et orientation", Kinds: new[] { "W42", "W45", "W46", "W48", "W50", "W53", "W55", "W58", "W59", "W60" }),
            (Key: "droits", Title: "Droits, mutuelles, rejets et déclaration de médecin traitant", Kinds: ["W10", "W72", "W73", "W74"]),
            (Key: "agenda", Title: "Demandes de rendez-vous", Kinds: ["W75"]),
            (Key: "vaccins", Title: "Retours de vaccination et attestations", Kinds: ["W26", "W64"]),
        }
        select new
        {
            key = $"{protocol.Key}-{practice.Key}",
            practice = practice.Key,
            title = protocol.Title,
            kinds = protocol.Kinds,
            roles = new[] { "secretary", "medical-assistant" },
            signedBy = practice.Doctors.Select(d => Members.First(m => m.Rpps == d.Rpps).Key),
            signedOn = "2026-06-15",
            @from = "2026-07-01",
            to = practice.Key == "girard" && protocol.Key == "vaccins" ? "2026-11-30" : "2027-06-30",
            version = 1,
            trial = practice.Key == "msp" && protocol.Key == "droits" ? true : (bool?)null,
        };

    private static Dictionary<string, string[]> Hours(string practice) => Mandate.Week.Append("saturday").ToDictionary(day => day, day => (practice, day) switch
    {
        ("girard", "wednesday") => ["08:30-12:00"],
        ("girard", "saturday") => ["09:00-12:00"],
        (_, "saturday") => practice == "tilleuls" ? ["08:30-12:30"] : Array.Empty<string>(),
        _ => ["08:00-12:30", "13:30-19:00"],
    });
}
