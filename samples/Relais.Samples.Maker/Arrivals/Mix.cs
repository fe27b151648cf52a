using Relais.Samples.Maker.Cda;
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

    public List<Arrival> All() => [.. Cast(), .. Xdm(), .. Results(), .. Identities(), .. Versions(), .. HprimFiles(), .. PaperMail(), .. Scans(), .. Spoken(), .. new OddMails(desk, mails, lab, papers).All(), .. new Troubles(desk, mails).All()];

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

    private IEnumerable<Arrival> Identities()
    {
        desk.Part("identities");
        Template Any() => Template.Of(desk.Dice.Pick(["cons-cardio", "img-thorax", "crh-chute", "ldl-pneumopathie"]));
        Arrival Altered(string scenario, Func<Sent, Sent> alter, Func<Patient, bool>? who = null)
        {
            var (template, practice) = (Any(), desk.Practice());
            return mails.Altered(template, practice, desk.Someone(practice, p => template.Suits(p) && (who ?? (x => x.IsQualified))(p)), scenario, alter);
        }
        for (var i = 0; i < 2; i++)
        {
            yield return Altered("904-birth-date", s => s with { BirthDate = s.BirthDate!.Value.AddDays(10) });
            yield return Altered("904-first-name", s => s with { FirstNames = ["Eustache"], UsedName = s.UsedName });
            yield return Altered("904-other-ins", s => s with { Ins = Keys.Ins(s.Sex, s.BirthDate!.Value, s.BirthPlace!.Cog, 555) });
            yield return Altered("903-no-ins", s => s with { Ins = null });
            yield return Altered("905-no-birth-date", s => s with { BirthDate = null });
            yield return Altered("905-no-sex", s => s with { Sex = 'U' });
            yield return Altered("904-local-not-qualified", s => s with { Ins = Keys.Ins(s.Sex, s.BirthDate!.Value, s.BirthPlace!.Cog, 111) }, p => p.InsStatus is "PROV" or "VALI");
        }
        yield return Altered("904-wrong-key", s => s with { Ins = s.Ins![..13] + (s.Ins[13..] == "01" ? "02" : "01") });
        // The maiden name alone, as a hospital may write it: strict traits agree, so it is filed.
        yield return Altered("match-birth-name-only", s => s with { UsedName = "" }, p => p.IsQualified && p.UsedName.Length > 0);
        // The other Philippe Martin, the other Jeanne Caron, the twin: the matricule decides.
        foreach (var id in new[] { "T0005", "T0006", "T0004", "T0007", "T0010" })
            yield return mails.Ordinary(Template.Of("img-thorax"), Val.Tilleuls, desk.Patient(id)) with { Scenario = "match-homonym" };
        var either = mails.Altered(Template.Of("cons-cardio"), Val.Tilleuls, desk.Patient("T0005"), "903-homonyms", s => s with { Ins = null });
        yield return either with { Documents = [either.Documents[0] with { Patient = null, Decision = "hold", Candidates = ["T0005", "T0006"] }] };
        // Strangers: nobody of that name in the practice.
        var strangers = new Population(Val.Tilleuls with { Key = "passing", Letter = 'X', Patients = 6 }).Fill([]);
        foreach (var stranger in strangers.Where(s => s.Age > 17).Take(3))
            yield return mails.Altered(Template.Of("img-abdomen"), desk.Practice(), stranger with { InsStatus = "QUAL", Ins = Keys.Ins(stranger.Sex, stranger.BirthDate, stranger.BirthPlace.Cog, 77) }, "902-unknown", s => s);
    }

    private IEnumerable<Arrival> Versions()
    {
        desk.Part("versions");
        foreach (var key in new[] { "cons-cardio", "crh-bpco" })
        {
            var (template, practice) = (Template.Of(key), desk.Practice());
            var document = mails.Document(template, practice, Sent.Of(desk.Someone(practice, p => p.IsQualified && template.Suits(p)), desk.Dice)) with { Written = DemoDay.Paris(DemoDay.DaysAgo(3, 10, 12)) };
            var first = mails.Mail(document, template, practice, scenario: "version-first");
            yield return first;
            var second = document with { Id = document.SetId + ".2", Version = 2, Replaces = document.Id, Written = document.Written.AddDays(1), Sections = [.. document.Sections, ("Rectificatif", "Cette version annule et remplace la précédente : posologie corrigée.")] };
            var replaced = mails.Mail(second, template, practice, scenario: "version-replaces", action: "C") with { Status = "version", Of = first };
            yield return replaced;
            if (key == "crh-bpco") yield return mails.Mail(second with { Written = second.Written.AddHours(5) }, template, practice, scenario: "version-withdrawn", action: "D") with { Status = "withdrawal", Of = replaced };
        }
        for (var i = 0; i < 4; i++)
        {
            var (template, practice) = (Template.Of(i % 2 == 0 ? "img-genou" : "cons-endo"), desk.Practice());
            var first = mails.Ordinary(template, practice, desk.Someone(practice, p => p.IsQualified && template.Suits(p)));
            yield return first;
            // The very same message fetched again an hour later.
            yield return first with { Received = first.Received.AddHours(1) < DemoDay.Now ? first.Received.AddHours(1) : first.Received.AddMinutes(2), Status = "duplicate", Of = first, Scenario = "sent-twice" };
        }
        var invisible = Template.Of("img-nodule");
        var doc = mails.Document(invisible, Val.Tilleuls, Sent.Of(desk.Someone(Val.Tilleuls, p => p.IsQualified && invisible.Suits(p)), desk.Dice));
        yield return mails.Mail(doc, invisible, Val.Tilleuls, scenario: "invisible-to-patient", flag: "INVISIBLE_PATIENT");
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
