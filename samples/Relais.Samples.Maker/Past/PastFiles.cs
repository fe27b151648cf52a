using System.Globalization;
using System.Text;
using Relais.Samples.Maker.Cda;
using Relais.Samples.Maker.Hprim;
using Relais.Samples.Maker.Mail;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Past;

/// <summary>
/// What each piece of past work came as: a call sheet, a laboratory message, a clinical document in a mail, a letter. Small, and made of
/// text alone, so that three months of them stand in one file and are read in seconds.
/// </summary>
internal sealed class PastFiles(Dice dice)
{
    private int serial;

    /// <summary>A file's name and its text. A <c>.json</c> is UTF-8; every other character is one byte (ISO-8859-1).</summary>
    public (string Name, string Content) Write(string id, string channel, Practice practice, Patient? patient, Template? template, int panel, string title, IReadOnlyList<(string Title, string Text)> sections, DateTime received, string doctor)
    {
        serial++;
        if (channel.Split('-')[0] is "telephone" or "guichet" or "formulaire") return ($"{id}.json", Call(channel, practice, patient!, sections, received));
        if (template is null)
        {
            var hprim = Latin(HprimWriter.Message(Sent.Of(patient!, dice) with { Ins = null }, received.Date, string.Create(CultureInfo.InvariantCulture, $"25{serial:00000000}"), doctor, LabPanels.Throw(dice, panel)) + HprimWriter.EndOfFile);
            return channel.StartsWith("dossier", StringComparison.Ordinal) ? ($"{id}.hpr", hprim)
                : ($"{id}.eml", Mail(id, Val.Structure("bioval"), practice, "Résultats de biologie", received, "Veuillez trouver ci-joint les résultats de votre patient.", ("resultats.hpr", "text/plain", Encoding.Latin1.GetBytes(hprim))));
        }

        var from = template.From[0] == "patient" ? Val.Structure("confrere") : Val.Structure(template.From[0]);
        var author = template.From.Length > 1 ? Val.Correspondent(dice.Pick(template.From[1..])) : null;
        if (channel.StartsWith("mssante", StringComparison.Ordinal) && author is not null && patient is { IsQualified: true })
            return ($"{id}.eml", Mail(id, author.At!, practice, title, received, "Document joint, pour votre patient.", ("document.xml", "application/xml", Clinical(id, template, title, author, practice, patient, sections, received))));

        var about = patient is null ? "" : $"Concerne : {patient.Label}, {(patient.Sex == 'F' ? "née" : "né")} le {DemoDay.Slashed(patient.BirthDate)}";
        List<string> letter = [from.Name, "", $"Objet : {title}", about, "", .. sections.SelectMany(s => (string[])[s.Title, .. s.Text.Split('\n'), ""]), author?.Name ?? "Le secrétariat"];
        return channel.StartsWith("mssante", StringComparison.Ordinal)
            ? ($"{id}.eml", Mail(id, from, practice, title, received, string.Join("\n", letter.Skip(2)), null))
            : ($"{id}.pdf", PlainPdf.Write(letter.Select(Latin)));
    }

    private string Call(string channel, Practice practice, Patient patient, IReadOnlyList<(string Title, string Text)> sections, DateTime received) => JsonFile.OneLineText(new
    {
        channel,
        receivedAt = DemoDay.Paris(received).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        caller = patient.Age < 16 ? $"{(dice.Chance(70) ? "Mme" : "M.")} {patient.CurrentName}" : $"{patient.Civility} {patient.CurrentName} {patient.FirstName}",
        patient = new { name = patient.CurrentName, firstName = patient.FirstName, birthDate = patient.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        callback = channel.StartsWith("guichet", StringComparison.Ordinal) ? null : patient.Phone.Length > 0 ? patient.Phone : "02 61 91 99 99",
        takenBy = channel.StartsWith("formulaire", StringComparison.Ordinal) ? null : practice.Key == "tilleuls" ? "samia" : "nora",
        text = string.Join(" ", sections.Select(s => s.Text)),
    });

    private byte[] Clinical(string id, Template template, string title, Professional author, Practice practice, Patient patient, IReadOnlyList<(string Title, string Text)> sections, DateTime received) => CdaWriter.Write(new ClinicalDocument
    {
        Id = $"1.2.250.1.999.8.{id[1..].TrimStart('0')}.1", SetId = $"1.2.250.1.999.8.{id[1..].TrimStart('0')}", Code = template.Code, Title = title, Written = DemoDay.Paris(received).AddMinutes(-20),
        Patient = Sent.Of(patient, dice), Author = author, Recipient = practice, Doctor = practice.Doctors.FirstOrDefault(d => d.Rpps == patient.RegularGp) ?? practice.Doctors[0], Sections = sections,
        Stay = template.Facts.ContainsKey("stay") ? (received.AddDays(-9), received.AddDays(-1)) : null,
    });

    private static string Mail(string id, Structure from, Practice to, string subject, DateTime received, string text, (string Name, string Type, byte[] Bytes)? attached)
    {
        var address = from.SecureAddress.Length > 0 ? from.SecureAddress : "contact@courrier-essai.example";
        var mail = new MailMessage(from.Name, address, to.SecureAddress, subject, DemoDay.Paris(received).AddMinutes(-2), text)
        {
            Id = $"{id}@{address.Split('@')[1]}", Attachments = attached is { } one ? [one] : [], LeavesXmlReadable = true,
        };
        return Encoding.ASCII.GetString(mail.ToBytes());
    }

    private static string Latin(string text) => Encoding.Latin1.GetString(HprimWriter.Latin(text));
}
