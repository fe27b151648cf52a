using Relais.Samples.Maker.Cda;
using Relais.Samples.Maker.Mail;
using Relais.Samples.Maker.Paper;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Arrivals;

/// <summary>Secure mails that carry an IHE_XDM.ZIP, as hospitals and laboratories send them.</summary>
internal sealed class XdmMails(Desk desk)
{
    private static readonly string[] Greetings = ["Bonjour,", "Cher confrère, chère consœur,", "Docteur,", "Madame, Monsieur,"];
    private static readonly string[] Bodies = ["Veuillez trouver ci-joint le document concernant votre patient.", "Nous vous adressons le document joint à ce message.", "Vous trouverez en pièce jointe le compte rendu de votre patient(e).", "Document transmis par messagerie sécurisée de santé, pour intégration à votre logiciel."];
    private static readonly string[] Ends = ["Bien confraternellement.", "Cordialement.", "Bien à vous.", "Le secrétariat."];

    /// <summary>An ordinary mail: one document, its PDF copy beside it or not.</summary>
    public Arrival Ordinary(Template template, Practice practice, Patient patient, bool withPdf = false, bool asN1 = false) =>
        Mail(Document(template, practice, Sent.Of(patient, desk.Dice), asN1), template, practice, withPdf: withPdf);

    public Arrival Results(Practice practice, Patient patient, int? critical = null)
    {
        var results = critical is { } which ? LabPanels.Critical(desk.Dice, which) : LabPanels.Throw(desk.Dice);
        var document = Document("11502-2", "Compte rendu d'examens de biologie médicale", Val.Correspondent("astier"), practice, Sent.Of(patient, desk.Dice)) with { Results = results };
        return Mail(document, "W14", "clinical", critical is null ? null : "raised", practice, critical: critical is not null);
    }

    /// <summary>A mail whose sender wrote another identity than the practice holds.</summary>
    public Arrival Altered(Template template, Practice practice, Patient patient, string scenario, Func<Sent, Sent> alter) =>
        Mail(Document(template, practice, alter(Sent.Of(patient, desk.Dice))), template, practice, scenario: scenario);

    public ClinicalDocument Document(Template template, Practice practice, Sent sent, bool asN1 = false)
    {
        var author = Val.Correspondent(desk.Dice.Pick(template.From[1..]));
        var document = Document(template.Code, template.Title(desk.Dice), author, practice, sent);
        var sections = template.Write(desk.Dice, sent.About, document.Written.DateTime, document.Doctor.Name);
        document = document with { Sections = sections, Stay = template.Facts.ContainsKey("stay") ? (document.Written.DateTime.AddDays(-9), document.Written.DateTime.AddDays(-1)) : null };
        return asN1 ? document with { Sections = [], Pdf = Press.Pdf(Printed(document).Html(), archive: true) } : document;
    }

    public Arrival Mail(ClinicalDocument document, Template template, Practice practice, bool withPdf = false, string scenario = "xdm", string? action = null, string? flag = null) =>
        Mail(document, template.Kind, template.Class, template.Urgency, practice, withPdf, scenario, action, flag);

    public Arrival Mail(ClinicalDocument document, string? kind, string @class, string? urgency, Practice practice, bool withPdf = false, string scenario = "xdm", string? action = null, string? flag = null, bool critical = false)
    {
        var sent = document.Patient;
        var received = document.Written.AddMinutes(desk.Dice.Between(1, 12));
        var attachments = new List<(string, string, byte[])> { (desk.Dice.Chance(70) ? "IHE_XDM.ZIP" : "IHE_XDM.zip", "application/zip", XdmZip.Pack([document], action, flag)) };
        if (withPdf) attachments.Add(($"{document.Written:yyyyMMdd}_{Words.Slug(document.DisplayName)}_{Words.Capitals(sent.BirthName).Replace(" ", "-")}_{Words.Slug(sent.FirstNames[0])}.pdf", "application/pdf", document.Pdf ?? Press.Pdf(Printed(document).Html(), archive: true)));
        var (decision, held) = desk.Decide(sent);
        var at = document.Author.At!;
        var message = new MailMessage(document.Author.Title.Length > 0 ? $"{document.Author.Name} - {at.Name}" : at.Name, at.SecureAddress, practice.SecureAddress, Subject(document), received,
            $"{desk.Dice.Pick(Greetings)}\n\n{desk.Dice.Pick(Bodies)}\n\n{desk.Dice.Pick(Ends)}\n{document.Author.Name}\n{at.Name} – {at.Phone}\n")
        {
            Id = $"{received:yyyyMMddHHmmss}.{desk.Serial()}@{at.SecureAddress.Split('@')[1]}",
            Attachments = attachments,
            Headers = [.. Claims(document), .. desk.Dice.Chance(30) ? new[] { ("Disposition-Notification-To", at.SecureAddress) } : []],
        };
        var expected = new ExpectedDocument(kind, document.Code, @class, held == "902" ? null : sent.About.LocalId, decision, held, urgency, document.Title) { Form = "xdm", AlsoAsPdf = withPdf ? true : null, Flag = flag, Critical = critical ? true : null };
        return new Arrival($"mssante-{practice.Key}", practice.Key, received, "xdm", "eml", message.ToBytes(), scenario, [expected]);
    }

    public Letter Printed(ClinicalDocument d) => new(d.Author.At!, $"{d.Author.Name}\n{d.Author.Speciality}", d.Doctor.Name, d.Title, d.Written.DateTime, $"{d.Patient.About.Label}, {(d.Patient.Sex == 'F' ? "née" : "né")} le {(d.Patient.BirthDate is { } born ? DemoDay.Slashed(born) : "…")}", d.Sections) { Style = d.Author.Last.Length };

    public ClinicalDocument Document(string code, string title, Professional author, Practice practice, Sent sent)
    {
        var serial = desk.Serial();
        return new ClinicalDocument
        {
            Id = $"1.2.250.1.999.7.{serial}.1", SetId = $"1.2.250.1.999.7.{serial}", Code = code, Title = title, Written = desk.Moment().AddMinutes(-15), Patient = sent, Author = author, Recipient = practice, Doctor = desk.DoctorOf(sent.About, practice),
        };
    }

    private static string Subject(ClinicalDocument d)
    {
        var name = d.DisplayName.Length > 40 ? d.DisplayName[..40] : d.DisplayName;
        return $"XDM/1.0/DDM+{name} {Words.Capitals(d.Patient.BirthName)} {Words.Capitals(d.Patient.FirstNames[0])}{(d.Patient.BirthDate is { } born ? " " + DemoDay.Slashed(born) : "")}";
    }

    private static (string, string)[] Claims(ClinicalDocument d) => [("X-MSS-CODECDA", d.Code), ("X-MSS-INS", d.Patient.Ins is null ? "N" : "O"), ("X-MSS-NIL", "000000000")];
}
