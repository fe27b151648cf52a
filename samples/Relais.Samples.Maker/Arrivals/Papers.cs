using Relais.Samples.Maker.Mail;
using Relais.Samples.Maker.Paper;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Arrivals;

/// <summary>Letters: as a PDF in a plain mail, as a PDF in a folder, or scanned.</summary>
internal sealed class Papers(Desk desk)
{
    private static readonly string[] Openings = ["Cher confrère,", "Chère consœur, cher confrère,", "Docteur,", "Madame, Monsieur le Docteur,"];
    private static readonly string[] OfficeOpenings = ["Docteur,", "Madame, Monsieur,", "Madame le Docteur, Monsieur le Docteur,"];
    private static readonly string[] PatientClosings = ["Je vous remercie par avance.", "Avec mes remerciements, je vous prie d'agréer, Docteur, mes salutations respectueuses.", "Merci d'avance de votre réponse."];
    private static readonly string[] Closings = ["Je vous prie de croire, cher confrère, à l'assurance de mes sentiments confraternels.", "Restant à votre disposition, je vous adresse mes salutations confraternelles.", "Bien confraternellement.", "Avec mes remerciements."];
    private static readonly string[] OfficeClosings = ["Nous vous prions d'agréer, Docteur, l'expression de nos salutations distinguées.", "Nous vous remercions de votre collaboration.", "Veuillez agréer, Docteur, nos sincères salutations.", "Comptant sur votre diligence, nous vous adressons nos salutations distinguées."];

    public Arrival InMail(Template template, Practice practice, Patient? patient)
    {
        var (letter, expected) = Write(template, practice, patient);
        var received = DemoDay.Paris(letter.Date).AddMinutes(desk.Dice.Between(20, 300));
        if (received > DemoDay.Now) received = DemoDay.Now.AddMinutes(-desk.Dice.Between(5, 90));
        var address = letter.From.SecureAddress.Length > 0 ? letter.From.SecureAddress : "contact@courrier-essai.example";
        var name = desk.Dice.Pick(["courrier.pdf", "CR.pdf", "scan0001.pdf", "document.pdf", $"Courrier {letter.Title}.pdf", "lettre_medecin.pdf"]);
        var message = new MailMessage(letter.From.Name, address, practice.SecureAddress, desk.Dice.Pick([letter.Title, "Courrier", "Votre patient", $"Transmission - {letter.Title}"]), received,
            $"{desk.Dice.Pick(["Bonjour,", "Docteur,", "Bonjour Docteur,"])}\n\n{desk.Dice.Pick(["Courrier en pièce jointe.", "Merci de prendre connaissance du courrier joint.", "Veuillez trouver ci-joint notre courrier."])}\n\nCordialement,\n{letter.From.Name}\n")
        {
            Id = $"{received:yyyyMMddHHmmss}.{desk.Serial()}@{address.Split('@')[1]}",
            Attachments = [(name, "application/pdf", Press.Pdf(letter.Html()))],
        };
        return new Arrival($"mssante-{practice.Key}", practice.Key, received, "mail-pdf", "eml", message.ToBytes(), "mail-pdf", [expected with { Form = "pdf" }]);
    }

    public Arrival InFolder(Template template, Practice practice, Patient? patient)
    {
        var (letter, expected) = Write(template, practice, patient);
        return new Arrival($"scans-{practice.Key}", practice.Key, After(letter), "pdf", "pdf", Press.Pdf(letter.Html()), "pdf", [expected with { Form = "pdf" }]);
    }

    /// <param name="wear">How badly it went through the scanner.</param>
    public Arrival Scanned(Template template, Practice practice, Patient? patient, Wear wear, bool byHand = false, string? note = null)
    {
        var (letter, expected) = Write(template, practice, patient);
        return Scanned(letter, expected, practice, wear, byHand, note);
    }

    public Arrival Scanned(Letter letter, ExpectedDocument expected, Practice practice, Wear wear, bool byHand = false, string? note = null)
    {
        letter = letter with { ByHand = byHand, HandNote = note, Stamp = wear.Stamped ? $"REÇU LE {DemoDay.Slashed(After(letter).DateTime)}" : null };
        var picture = Scanner.Scan(Press.Page(Press.Pdf(letter.Html()), wear.DotsPerInch), wear, new Dice($"scan {letter.Title} {desk.Serial()}"));
        var held = wear.Unreadable ? new ExpectedDocument(null, null, null, null, "hold", "unreadable", null, null) : expected;
        // Half of the scanners give a picture, the others a PDF that holds nothing but the picture.
        var (extension, bytes) = wear.InPdf ? ("pdf", Press.Pdf($"<style>@page {{ size: A4; margin: 0 }} img {{ width: 100% }}</style><img src=\"data:image/png;base64,{Convert.ToBase64String(picture)}\">")) : ("png", picture);
        return new Arrival($"scans-{practice.Key}", practice.Key, After(letter), "scan", extension, bytes, byHand ? "scan-handwritten" : wear.Unreadable ? "scan-unreadable" : "scan", [held with { Form = "scan" }]);
    }

    public (Letter Letter, ExpectedDocument Expected) Write(Template template, Practice practice, Patient? patient)
    {
        var from = template.From[0] == "patient" ? Val.Structure("confrere") with { Name = $"{patient!.Civility} {patient.FirstName} {patient.CurrentName}", Address = patient.Street, Town = patient.Town, Phone = patient.Phone, Finess = "", SecureAddress = "", Colour = "#111111" } : Val.Structure(template.From[0]);
        var author = template.From.Length > 1 ? Val.Correspondent(desk.Dice.Pick(template.From[1..])).Name : template.From[0] is "patient" or "famille" ? from.Name : desk.Dice.Pick(["Le service gestion", "Le directeur, par délégation", "S. Marchal, gestionnaire de dossiers", "Le secrétariat"]);
        var date = Working(desk.Moment().DateTime.AddDays(-desk.Dice.Between(0, 2)).Date).AddHours(desk.Dice.Between(8, 17)).AddMinutes(desk.Dice.Below(60));
        var doctor = patient is null ? practice.Doctors[0] : desk.DoctorOf(patient, practice);
        var clinical = template.Class == "clinical";
        var title = template.Title(desk.Dice);
        var about = patient is null ? null : $"{patient.Label}, {(patient.Sex == 'F' ? "née" : "né")} le {DemoDay.Slashed(patient.BirthDate)}";
        var letter = new Letter(from, author, doctor.Name, title, date, about, template.Write(desk.Dice, patient, date, doctor.Name))
        {
            Style = desk.Dice.Below(12),
            Opening = desk.Dice.Pick(clinical ? Openings : OfficeOpenings),
            Closing = desk.Dice.Pick(clinical ? Closings : template.From[0] is "patient" or "famille" ? PatientClosings : OfficeClosings),
        };
        var expected = patient is null
            ? new ExpectedDocument(template.Kind, template.Code, template.Class, null, "hold", "no-patient", null, title)
            : new ExpectedDocument(template.Kind, template.Code, template.Class, patient.LocalId, "propose", "903", template.Urgency, title);
        return (letter, expected);
    }

    private static DateTimeOffset After(Letter letter)
    {
        var at = DemoDay.Paris(letter.Date.AddDays(letter.Date.DayOfWeek == DayOfWeek.Friday ? 3 : 1));
        return at < DemoDay.Now ? at : DemoDay.Now.AddMinutes(-35 + letter.Title.Length % 30);
    }

    private static DateTime Working(DateTime day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };
}
