namespace Relais.Samples.Maker.People;

/// <summary>The second territory, small: it is there to show that one never sees the other.</summary>
internal static class HautsTerritory
{
    private static readonly Town Hauts = new("Roche-les-Hauts", "18980"), Combe = new("La Combe-Noire", "18981");
    private static readonly Professional Doctor = new("ferrand", "Dr", "Lucie", "Ferrand", Keys.Rpps(60), "G15_10/SM26", "Médecin - Qualifié en Médecine Générale (SM)");

    public static readonly Practice Practice = new("hauts", 'H', "Cabinet médical des Hauts", Keys.Finess(70), "cabinet.hauts@hauts-essai.mssante.fr", "2 rue de la Fontaine", Hauts, "02 61 91 80 80", 100, [Hauts, Hauts, Combe], [Doctor]);

    // The same woman lives in the Val's lists: two territories, nothing in common.
    public static readonly IReadOnlyList<Func<Population, Patient>> Known =
        [p => p.Make("Duval", ["Jeanne", "Marie"], 'F', new DateOnly(1942, 3, 14), "18033", "Caron", "QUAL", "1 rue de la Fontaine", Hauts)];

    private static readonly IReadOnlyList<Member> Members =
    [
        new("lucie", "Lucie", "Ferrand", "gp", "Médecin généraliste", Doctor.Rpps, [new("hauts")]),
        new("odile", "Odile", "Bazin", "secretary", "Secrétaire médicale", null, [new("hauts")]),
    ];

    public static object Json() => new
    {
        key = "hauts",
        name = "Territoire des Hauts",
        host = "hauts.localhost",
        essai = true,
        today = DemoDay.Now.ToString("yyyy-MM-dd'T'HH:mm:sszzz"),
        timeZone = "Europe/Paris",
        identityOid = Keys.TestInsOid,
        organisations = Array.Empty<object>(),
        practices = new[]
        {
            new
            {
                key = Practice.Key, name = Practice.Name, finess = Practice.Finess, secureAddress = Practice.SecureAddress, patientsFile = "patients-hauts.csv", doctors = new[] { Doctor.Rpps },
                sites = new[] { new { key = "hauts", name = Practice.Name, address = Practice.Address, postcode = Hauts.Postcode, city = Hauts.Name, phone = Practice.Phone, openingHours = Mandate.Week.ToDictionary(d => d, _ => new[] { "08:30-12:00", "14:00-18:30" }) } },
            },
        },
        structures = Array.Empty<object>(),
        professionals = new[] { new { rpps = Doctor.Rpps, title = "Dr", firstName = Doctor.First, lastName = Doctor.Last, code = Doctor.Code, speciality = Doctor.Speciality, structure = "hauts" } },
        members = Members.Select(m => m.ToJson("hauts")),
        channels = new[]
        {
            new { key = "mssante-hauts", kind = "mail", practice = "hauts", label = "Messagerie sécurisée", address = (string?)Practice.SecureAddress },
            new { key = "telephone-hauts", kind = "phone", practice = "hauts", label = "Téléphone", address = (string?)Practice.Phone },
            new { key = "guichet-hauts", kind = "counter", practice = "hauts", label = "Accueil", address = (string?)null },
        },
        referents = new[] { "paper", "no-patient", "no-gp", "fund", "directory" }.Select(about => new { practice = "hauts", about, member = "odile" }),
        leave = Array.Empty<object>(),
    };
}
