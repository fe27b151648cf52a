namespace Relais.Samples.Maker.People;

/// <summary>The Territoire du Val: towns, professionals, practices and the structures that write to them.</summary>
internal static class Val
{
    public static readonly Town Loyre = new("Val-sur-Loyre", "18990"), Prés = new("Saint-Aubin-des-Prés", "18991"), Aubraye = new("Aubraye", "18992"),
        Chênes = new("Les Trois-Chênes", "18993"), Mont = new("Montfleury-le-Val", "18994"), Ville = new("Bourg-l'Étang", "18995");

    public static readonly Professional Morel = new("morel", "Dr", "Claire", "Morel", Keys.Rpps(1), "G15_10/SM26", "Médecin - Qualifié en Médecine Générale (SM)"),
        Girard = new("girard", "Dr", "Paul", "Girard", Keys.Rpps(2), "G15_10/SM26", "Médecin - Qualifié en Médecine Générale (SM)"),
        Haddad = new("haddad", "Dr", "Karim", "Haddad", Keys.Rpps(3), "G15_10/SM26", "Médecin - Qualifié en Médecine Générale (SM)"),
        Tessier = new("tessier", "Dr", "Élise", "Tessier", Keys.Rpps(4), "G15_10/SM26", "Médecin - Qualifié en Médecine Générale (SM)");

    public static readonly Practice Tilleuls = new("tilleuls", 'T', "Cabinet des Tilleuls", Keys.Finess(1), "cabinet.tilleuls@val-essai.mssante.fr", "12 allée des Tilleuls", Loyre, "02 61 91 10 10", 900, [Loyre, Loyre, Loyre, Prés, Ville], [Morel]),
        Village = new("girard", 'G', "Cabinet du Dr Girard", Keys.Finess(2), "paul.girard@val-essai.mssante.fr", "3 place de la Mairie", Aubraye, "02 61 91 20 20", 480, [Aubraye, Aubraye, Chênes], [Girard]),
        Msp = new("msp", 'M', "MSP du Val", Keys.Finess(3), "msp@val-essai.mssante.fr", "1 rue de la Gare", Mont, "02 61 91 30 30", 620, [Mont, Mont, Ville, Chênes], [Haddad, Tessier]);

    public static readonly IReadOnlyList<Practice> Practices = [Tilleuls, Village, Msp];

    public static readonly Structure Hospital = new("ch-val", "Centre hospitalier du Val", "hospital", Keys.Finess(10), "secretariat@chdv-essai.mssante.fr", "40 avenue de l'Hôpital", Loyre, "02 61 91 40 00", "#1d4f7c"),
        Pharmacy = new("vidal", "Pharmacie Vidal", "pharmacy", Keys.Finess(20), "pharmacie.vidal@val-essai.mssante.fr", "7 place du Marché", Loyre, "02 61 91 50 50", "#2b7a3d"),
        Laboratory = new("bioval", "Laboratoire BioVal", "laboratory", Keys.Finess(30), "resultats@bioval-essai.mssante.fr", "18 rue Pasteur", Loyre, "02 61 91 60 60", "#8a1c3a"),
        Imaging = new("imagerie", "Centre d'imagerie de la Loyre", "imaging", Keys.Finess(31), "comptes-rendus@imagerie-loyre-essai.mssante.fr", "22 avenue de l'Hôpital", Loyre, "02 61 91 61 61", "#3a3a6a"),
        Clinic = new("clinique", "Clinique Saint-Roch", "hospital", Keys.Finess(32), "secretariat@saint-roch-essai.mssante.fr", "5 boulevard des Remparts", Ville, "02 61 91 62 62", "#6a4a1a"),
        University = new("chu", "CHU des Trois-Rivières", "hospital", Keys.Finess(33), "mssante@chu3r-essai.mssante.fr", "1 rue du Faubourg", new("Trois-Rivières", "18999"), "02 61 91 63 00", "#004b87"),
        Fund = new("cpam", "Caisse primaire d'assurance maladie du Val", "fund", Keys.Finess(60), "service.medical@cpam-val-essai.mssante.fr", "2 rue de la Sécurité-Sociale", Ville, "02 61 91 70 00", "#1a4a9c"),
        Specialists = new("loyre", "Cabinet de spécialistes de la Loyre", "practice", Keys.Finess(34), "secretariat@specialistes-loyre-essai.mssante.fr", "9 quai de la Loyre", Loyre, "02 61 91 64 64", "#334455");

    private static readonly Structure Nurses = new("cabinet-inf", "Cabinet infirmier d'Aubraye", "practice", Keys.Finess(35), "yann.legall@infirmier-essai.mssante.fr", "6 place de la Mairie", Aubraye, "02 61 91 65 65", "#555555"),
        HomeCare = new("had", "HAD du Val de Loyre", "home-hospital", Keys.Finess(36), "coordination@had-val-essai.mssante.fr", "42 avenue de l'Hôpital", Loyre, "02 61 91 66 66", "#0b6e6e"),
        NursingHome = new("ehpad", "EHPAD Les Glycines", "nursing-home", Keys.Finess(37), "glycines@ehpad-essai.mssante.fr", "10 chemin des Vignes", Prés, "02 61 91 67 67", "#7a4b94"),
        Colleague = new("confrere", "Cabinet médical du Port", "practice", Keys.Finess(38), "cabinet.port@medecin-essai.mssante.fr", "4 quai du Port", new("Port-Loyre", "18985"), "02 61 91 68 68", "#333333");

    private static readonly Structure Physios = new("kines", "Cabinet de kinésithérapie de la Gare", "practice", Keys.Finess(39), "kines.gare@kine-essai.mssante.fr", "5 rue de la Gare", Mont, "02 61 91 69 69", "#8b5a2b");

    // Senders of paper and of ordinary requests; they have no secure address.
    private static readonly Structure[] Offices =
    [
        new("mgen", "MGEN – Centre de gestion d'essai", "fund", "", "", "1 place de l'Enseignement", Ville, "02 61 91 71 00", "#00857c"),
        new("harmonie", "Mutuelle Harmonieuse du Centre", "insurer", "", "", "15 rue de la Prévoyance", Ville, "02 61 91 72 00", "#d4581e"),
        new("assurances", "Assurances Prévoyance Horizon", "insurer", "", "", "100 boulevard des Assureurs", Ville, "02 61 91 73 00", "#5a2a83"),
        new("mdph", "Maison départementale des personnes handicapées", "public", "", "", "8 place du Département", Ville, "02 61 91 74 00", "#c8102e"),
        new("departement", "Conseil départemental – Direction de l'autonomie", "public", "", "", "8 place du Département", Ville, "02 61 91 75 00", "#0055a4"),
        new("fournisseur", "Médi-Fournitures du Centre", "supplier", "", "", "zone artisanale des Bruyères", Chênes, "02 61 91 76 00", "#444444"),
        new("pub", "Mobilier Médical Plus", "supplier", "", "", "zone commerciale Sud", Ville, "02 61 91 77 00", "#e0a800"),
        new("cpts-doc", "CPTS du Val", "cpts", "", "coordination@cpts-val-essai.mssante.fr", "1 rue de la Gare", Mont, "02 61 91 00 10", "#2a9d8f"),
        new("cdom", "Conseil départemental de l'ordre des médecins (essai)", "order", "", "", "3 rue des Ordres", Ville, "02 61 91 78 00", "#1b1b1b"),
        new("respir", "Respir-Domicile", "supplier", "", "", "zone artisanale des Bruyères", Chênes, "02 61 91 81 00", "#0a7fb5"),
        new("ssiad", "SSIAD de la Loyre", "home-care", "", "ssiad@loyre-essai.mssante.fr", "14 rue Pasteur", Loyre, "02 61 91 82 00", "#6b8e23"),
        new("famille", "M. et Mme Grandjean", "family", "", "", "9 impasse du Lavoir", Prés, "06 39 98 11 22", "#111111"),
        new("gendarmerie", "Brigade de gendarmerie de Val-sur-Loyre", "justice", "", "", "30 route de Bourges", Loyre, "02 61 91 83 00", "#002654"),
        new("sante-travail", "Service de prévention et de santé au travail du Centre", "occupational-health", "", "sante.travail@spst-essai.mssante.fr", "17 rue de la Gare", Ville, "02 61 91 84 00", "#7b3f00"),
        new("ecole", "École primaire Jules-Verne", "school", "", "", "27 rue des Écoles", Loyre, "02 61 91 79 00", "#3d6fb6"),
    ];

    public static readonly IReadOnlyList<Structure> Structures = [Hospital, Pharmacy, Laboratory, Imaging, Clinic, University, Fund, Specialists, Nurses, HomeCare, NursingHome, Colleague, Physios, .. Offices];

    public static readonly Professional Weber = new("weber", "Dr", "Anne", "Weber", Keys.Rpps(10), "G15_10/SM04", "Médecin - Cardiologie et maladies vasculaires (SM)", Hospital);

    public static readonly IReadOnlyList<Professional> Correspondents =
    [
        Weber,
        new("lenoir", "Dr", "Philippe", "Lenoir", Keys.Rpps(11), "G15_10/SM27", "Médecin - Médecine interne (SM)", Hospital),
        new("faye", "Dr", "Awa", "Faye", Keys.Rpps(12), "G15_10", "Médecin", Hospital),
        new("rouault", "Dr", "Julien", "Rouault", Keys.Rpps(13), "G15_10/SM41", "Médecin - Pneumologie (SM)", Specialists),
        new("delcourt", "Dr", "Hélène", "Delcourt", Keys.Rpps(14), "G15_10/SM44", "Médecin - Radio-diagnostic (SM)", Imaging),
        new("kieffer", "Dr", "Marc", "Kieffer", Keys.Rpps(15), "G15_10/SM44", "Médecin - Radio-diagnostic (SM)", Imaging),
        new("astier", "Dr", "Nathalie", "Astier", Keys.Rpps(16), "G15_10/SM03", "Médecin - Biologie médicale (SM)", Laboratory),
        new("bonnefoy", "Dr", "Luc", "Bonnefoy", Keys.Rpps(17), "G15_10/SM08", "Médecin - Chirurgie orthopédique et traumatologie (SM)", Clinic),
        new("salvi", "Dr", "Elena", "Salvi", Keys.Rpps(18), "G15_10/SM15", "Médecin - Dermatologie et vénéréologie (SM)", Specialists),
        new("pons", "Dr", "Gilles", "Pons", Keys.Rpps(19), "G15_10/SM24", "Médecin - Gastro-entérologie et hépatologie (SM)", Clinic),
        new("ly", "Dr", "Mai", "Ly", Keys.Rpps(20), "G15_10/SM38", "Médecin - Ophtalmologie (SM)", Specialists),
        new("arnoux", "Dr", "Sébastien", "Arnoux", Keys.Rpps(21), "G15_10/SM32", "Médecin - Neurologie (SM)", University),
        new("mercadal", "Dr", "Inès", "Mercadal", Keys.Rpps(22), "G15_10/SM16", "Médecin - Endocrinologie et métabolismes (SM)", University),
        new("lanoe", "Dr", "Sylvie", "Lanoë", Keys.Rpps(28), "G15_10/SM20", "Médecin - Gynécologie-obstétrique (SM)", Clinic),
        new("cazes", "Dr", "Bruno", "Cazes", Keys.Rpps(29), "G15_10/SM48", "Médecin - Rhumatologie (SM)", Specialists),
        new("thibaud", "Dr", "Yves", "Thibaud", Keys.Rpps(30), "G15_10/SM12", "Médecin - Chirurgie urologique (SM)", Clinic),
        new("besse", "Dr", "Clara", "Besse", Keys.Rpps(31), "G15_10/SM39", "Médecin - Oto-rhino-laryngologie (SM)", Specialists),
        new("gontier", "Dr", "Ariane", "Gontier", Keys.Rpps(32), "G15_10/SM01", "Médecin - Anatomie et cytologie pathologiques (SM)", University),
        new("ribot", "Dr", "Thomas", "Ribot", Keys.Rpps(33), "G15_10/SM40", "Médecin - Pédiatrie (SM)", Hospital),
        new("gault", "", "Marion", "Gault", Keys.Rpps(34), "G15_70", "Masseur-kinésithérapeute", Physios),
        new("yann", "", "Yann", "Le Gall", Keys.Rpps(42), "G15_60", "Infirmier", Nurses),
        new("ardant", "Dr", "Brigitte", "Ardant", Keys.Rpps(24), "G15_10/SM49", "Médecin - Santé publique et médecine sociale (SM)", Fund),
        new("fontan", "Dr", "Luce", "Fontan", Keys.Rpps(25), "G15_10/SM26", "Médecin - Qualifié en Médecine Générale (SM)", HomeCare),
        new("meynard", "Dr", "Odile", "Meynard", Keys.Rpps(26), "G15_10/SM26", "Médecin - Qualifié en Médecine Générale (SM)", NursingHome),
        new("quere", "Dr", "Alain", "Quéré", Keys.Rpps(27), "G15_10/SM26", "Médecin - Qualifié en Médecine Générale (SM)", Colleague),
        new("vidal", "", "Hugo", "Vidal", Keys.Rpps(23), "G15_21", "Pharmacien", Pharmacy),
    ];

    public static Professional Correspondent(string key) => Correspondents.First(c => c.Key == key);

    public static Structure Structure(string key) => Structures.First(s => s.Key == key);
}
