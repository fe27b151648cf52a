using Relais.Samples.Maker.Paper;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Arrivals;

/// <summary>Which arrivals there are, and how many of each.</summary>
internal sealed class Mix
{
    private readonly Desk desk;
    private readonly XdmMails mails;
    private readonly LabFiles lab;
    private readonly Papers papers;
    private readonly Requests requests;

    public Mix(Dictionary<string, List<Patient>> patients)
    {
        desk = new Desk(patients, new Dictionary<string, int> { ["tilleuls"] = Known.Tilleuls.Count, ["girard"] = Known.Girard.Count, ["msp"] = Known.Msp.Count });
        mails = new XdmMails(desk);
        lab = new LabFiles(desk);
        papers = new Papers(desk);
        requests = new Requests(desk);
    }

    public List<Arrival> All() => [.. Cast(), .. Xdm(), .. Results(), .. new Identities(desk, mails).All(), .. new Versions(desk, mails).All(), .. HprimFiles(), .. PaperMail(), .. Scans(), .. Spoken(), .. new OddMails(desk, mails, lab, papers).All(), .. new Troubles(desk, mails).All()];

    /// <summary>The stories told in the demo: Jeanne Caron comes home, Lucas Petit's school wants a certificate.</summary>
    private IEnumerable<Arrival> Cast()
    {
        desk.Part("cast");
        var jeanne = desk.Patient("T0001");
        var lucas = desk.Patient("T0002");
        yield return mails.Ordinary(Template.Of("ldl-decompensation"), Val.Tilleuls, jeanne, withPdf: true) with { Scenario = "jeanne-discharge" };
        yield return mails.Results(Val.Tilleuls, jeanne, critical: 0) with { Scenario = "jeanne-potassium" };
        yield return requests.Counter(Template.Of("ecole-absence"), Val.Tilleuls, lucas) with { Scenario = "lucas-school" };
        yield return requests.Call(Template.Of("renouvellement"), Val.Tilleuls, jeanne) with { Scenario = "jeanne-renewal" };
    }

    private IEnumerable<Arrival> Xdm()
    {
        desk.Part("xdm");
        string[] often = ["ldl-decompensation", "ldl-pneumopathie", "ldl-hanche", "crh-chute", "crh-bpco", "crh-colite", "img-thorax", "img-genou", "img-abdomen", "img-mammo", "img-nodule", "cons-cardio", "cons-pneumo", "cons-dermato", "cons-ophta", "cons-endo", "cons-neuro", "urg-entorse", "urg-douleur", "urg-enfant", "urg-malaise", "vac-grippe", "vac-dtp", "op-cataracte", "anapath", "kine", "nurse", "ehpad-suivi", "pharmacien-ecrit", "zona", "rcp", "ldl-fa", "ldl-ait", "ldl-pediatrie", "crh-pyelo", "crh-diabete", "img-lombaire", "img-doppler", "img-densito", "img-obst", "cons-rhumato", "cons-gastro", "cons-orl", "cons-gyneco", "cons-uro", "urg-plaie", "urg-lombalgie", "att-droits", "cpam-ald", "rdv-hopital", "had"];
        for (var round = 0; round < 2; round++)
            foreach (var key in often)
            {
                if (round == 1 && desk.Dice.Chance(45)) continue;
                var (template, practice) = (Template.Of(key), desk.Practice());
                yield return mails.Ordinary(template, practice, desk.Someone(practice, p => p.IsQualified && template.Suits(p)), withPdf: desk.Dice.Chance(22), asN1: template.Class == "administrative" || desk.Dice.Chance(14));
            }
    }

    private IEnumerable<Arrival> Results()
    {
        desk.Part("results");
        for (var i = 0; i < 18; i++)
        {
            var practice = desk.Practice();
            yield return mails.Results(practice, desk.Someone(practice, p => p.IsQualified && p.Age > 20));
        }
        for (var i = 1; i < 6; i++)
        {
            var practice = desk.Practice();
            yield return mails.Results(practice, desk.Someone(practice, p => p.IsQualified && p.Age > 40), critical: i);
        }
    }

    private IEnumerable<Arrival> HprimFiles()
    {
        desk.Part("hprimfiles");
        Patient One(Practice practice) => desk.Someone(practice, p => p.Age > 16);
        for (var i = 0; i < 18; i++)
        {
            var practice = i % 3 == 0 ? Val.Tilleuls : Val.Village;
            yield return lab.Single(practice, One(practice), critical: i is 4 or 11 ? i : null, tagged: i % 5 != 2);
        }
        for (var i = 0; i < 5; i++)
        {
            var practice = i % 2 == 0 ? Val.Village : Val.Tilleuls;
            yield return lab.Several(practice, [.. Enumerable.Range(0, desk.Dice.Between(2, 5)).Select(_ => One(practice))]);
        }
        for (var i = 0; i < 4; i++) yield return lab.Sante(Val.Village, One(Val.Village));
        for (var i = 0; i < 4; i++) yield return lab.Malformed(Val.Village, One(Val.Village), i);
    }

    private IEnumerable<Arrival> PaperMail()
    {
        desk.Part("papermail");
        string[] mail = ["cons-dermato", "cons-neuro", "cpam-ald", "cpam-indu", "rejet-fse", "mutuelle", "rdv-hopital", "assurance-pret", "mdph", "ehpad", "dossier-transfert", "had", "nurse", "kine", "garde", "formation", "pub", "facture", "cpam-controle", "dap-transport", "ssiad", "requisition", "voyage", "smr", "preadmission", "contrat", "aci", "questionnaire-qualite", "ehpad-suivi", "teleexpertise"];
        foreach (var key in mail) yield return Letter(key, papers.InMail);
        string[] folder = ["cpam-indu", "rejet-fse", "assurance-pret", "apa", "mdph", "mutuelle", "facture", "dossier-transfert", "cons-ophta", "op-cataracte", "ald-echeance", "ppc", "pai", "travail", "deces-assurance", "assistant"];
        foreach (var key in folder) yield return Letter(key, papers.InFolder);
    }

    private IEnumerable<Arrival> Scans()
    {
        desk.Part("scans");
        (string Key, Wear Wear, bool ByHand, string? Note)[] scans =
        [
            ("cpam-ald", new Wear(1.3, 4, Stamped: true), false, null),
            ("cons-cardio", new Wear(-2.1, 6), false, "vu le 18"),
            ("acces-dossier", new Wear(0.8, 3), true, null),
            ("reclamation", new Wear(-1.2, 5), true, null),
            ("mutuelle", new Wear(90, 3, Stamped: true), false, null),
            ("img-thorax", new Wear(180, 4), false, null),
            ("apa", new Wear(2.4, 12, Stamped: true), false, "à voir avec le Dr"),
            ("mdph", new Wear(-0.6, 30), false, null),
            ("crh-chute", new Wear(0, 0, Unreadable: true), false, null),
            ("tutelle", new Wear(1.1, 4), true, null),
            ("cons-rhumato", new Wear(-0.9, 5, InPdf: true), false, null),
            ("img-lombaire", new Wear(0.4, 2, Stamped: true, InPdf: true), false, null),
            ("cpam-indu", new Wear(1.6, 6, Stamped: true, InPdf: true), false, "payer avant janvier"),
            ("logiciel", new Wear(-0.3, 2, InPdf: true), false, null),
            ("urg-plaie", new Wear(3.2, 8), false, null),
            ("kine", new Wear(-90, 3, InPdf: true), false, null),
            ("ldl-hanche", new Wear(0.7, 9, Stamped: true), false, null),
        ];
        foreach (var (key, wear, byHand, note) in scans) yield return Letter(key, (t, pr, pa) => papers.Scanned(t, pr, pa, wear, byHand, note));
    }

    private IEnumerable<Arrival> Spoken()
    {
        desk.Part("spoken");
        foreach (var template in Template.Requests)
        {
            var practice = desk.Practice();
            yield return requests.Call(template, practice, desk.Someone(practice, template.Suits));
        }
        foreach (var key in new[] { "ecole-absence", "cantine", "salle-sport", "licence-mineur", "creche", "reprise", "colonie", "mutuelle-carte", "medecin-traitant", "vaccins", "permis" })
        {
            var (template, practice) = (Template.Of(key), desk.Practice());
            yield return requests.Counter(template, practice, desk.Someone(practice, template.Suits));
        }
        foreach (var key in new[] { "rdv", "renouvellement", "arret", "conseil", "licence-mineur", "cantine", "dossier", "kine-ordonnance", "transport" })
        {
            var (template, practice) = (Template.Of(key), desk.Dice.Chance(50) ? Val.Tilleuls : Val.Msp);
            yield return requests.Form(template, practice, desk.Someone(practice, template.Suits));
        }
    }

    private Arrival Letter(string key, Func<Template, Practice, Patient?, Arrival> make)
    {
        var (template, practice) = (Template.Of(key), desk.Practice());
        return make(template, practice, template.NeedsPatient ? desk.Someone(practice, template.Suits) : null);
    }
}
