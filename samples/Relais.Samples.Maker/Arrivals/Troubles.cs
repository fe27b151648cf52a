using System.Text;
using Relais.Samples.Maker.Cda;
using Relais.Samples.Maker.Mail;
using Relais.Samples.Maker.Paper;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Arrivals;

/// <summary>What reaches a desk broken, locked or hostile: each must become a visible held item, never a lost line.</summary>
internal sealed class Troubles(Desk desk, XdmMails mails)
{
    public IEnumerable<Arrival> All()
    {
        desk.Part("troubles");
        yield return Held(Val.Tilleuls, "xdm-truncated-zip", "broken-archive", "IHE_XDM.ZIP", zip => zip[..(zip.Length * 2 / 3)]);
        yield return Held(Val.Msp, "xdm-garbage-zip", "broken-archive", "IHE_XDM.ZIP", zip => [.. zip.Select((b, i) => i % 7 == 3 ? (byte)(b ^ 0x5A) : b)]);
        yield return Held(Val.Tilleuls, "xdm-no-metadata", "broken-archive", "IHE_XDM.ZIP", _ => XdmZip.Zip([("README.TXT", "Archive sans contenu."u8.ToArray()), ("IHE_XDM/SUBSET01/DOC0001.XML", "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>"u8.ToArray())]));
        yield return Held(Val.Village, "xdm-path-escape", "broken-archive", "IHE_XDM.ZIP", _ => XdmZip.Zip([("README.TXT", "x"u8.ToArray()), ("../../../etc/relais-essai.txt", "ne doit jamais sortir de l'archive"u8.ToArray())]));
        yield return Held(Val.Tilleuls, "xdm-external-entity", "hostile-xml", "IHE_XDM.ZIP", _ => Hostile("<!DOCTYPE ClinicalDocument [<!ENTITY fichier SYSTEM \"file:///etc/hostname\">]>"));
        yield return Held(Val.Msp, "xdm-entity-bomb", "hostile-xml", "IHE_XDM.ZIP", _ => Hostile("<!DOCTYPE ClinicalDocument [<!ENTITY a \"rire rire rire rire rire rire\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY fichier \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>"));
        yield return Held(Val.Tilleuls, "mail-encrypted-zip", "encrypted", "resultats.zip", _ => Locked());
        yield return Held(Val.Village, "mail-smime", "encrypted", "smime.p7m", _ => Noise(3000), "application/pkcs7-mime");
        yield return Held(Val.Msp, "mail-garbage-pdf", "unreadable", "courrier.pdf", _ => [.. "%PDF-1.4\n"u8, .. Noise(2400)], "application/pdf");
        yield return Held(Val.Tilleuls, "mail-empty-attachment", "empty", "CR.pdf", _ => [], "application/pdf");
        yield return Held(Val.Tilleuls, "mail-unknown-type", "unreadable", "dossier.mdb", _ => Noise(1800), "application/octet-stream");
        yield return Cut();
        yield return File("dossier-girard", Val.Village, "hpr", "hprim-binary", "unreadable", Noise(900));
        yield return File("dossier-tilleuls", Val.Tilleuls, "hpr", "hprim-empty", "empty", []);
        yield return File("scans-msp", Val.Msp, "pdf", "pdf-truncated", "unreadable", Press.Pdf("<p>Courrier interrompu</p>")[..900]);
        yield return File("scans-tilleuls", Val.Tilleuls, "png", "png-truncated", "unreadable", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]);
    }

    private Arrival Held(Practice practice, string scenario, string reason, string name, Func<byte[], byte[]> spoil, string type = "application/zip")
    {
        var patient = desk.Someone(practice, p => p.IsQualified && p.Age > 60);
        var document = mails.Document(Template.Of("ldl-pneumopathie"), practice, Sent.Of(patient, desk.Dice));
        var from = document.Author.At!;
        var message = new MailMessage(from.Name, from.SecureAddress, practice.SecureAddress, scenario.StartsWith("xdm", StringComparison.Ordinal) ? $"XDM/1.0/DDM+Lettre de liaison {Words.Capitals(patient.BirthName)} {Words.Capitals(patient.FirstName)}" : "Compte rendu", document.Written,
            "Bonjour,\n\nVeuillez trouver le document joint.\n\nCordialement.\n")
        {
            Id = $"{document.Written:yyyyMMddHHmmss}.{desk.Serial()}@{from.SecureAddress.Split('@')[1]}",
            Attachments = [(name, type, spoil(name.EndsWith("ZIP", StringComparison.Ordinal) ? XdmZip.Pack([document]) : []))],
        };
        return new Arrival($"mssante-{practice.Key}", practice.Key, document.Written, "mail-broken", "eml", message.ToBytes(), scenario, [Unknown(reason)]) { Status = "held" };
    }

    // A mail cut in the middle of its attachment: no closing boundary, base64 that stops anywhere.
    private Arrival Cut()
    {
        var whole = mails.Ordinary(Template.Of("cons-cardio"), Val.Msp, desk.Someone(Val.Msp, p => p.IsQualified && p.Age is > 50 and < 90));
        return whole with { Bytes = whole.Bytes[..(whole.Bytes.Length * 3 / 5)], Form = "mail-broken", Scenario = "mail-cut", Documents = [Unknown("broken-archive")], Status = "held" };
    }

    private Arrival File(string channel, Practice practice, string extension, string scenario, string reason, byte[] bytes) =>
        new(channel, practice.Key, desk.Moment(), "file-broken", extension, bytes, scenario, [Unknown(reason)]) { Status = "held" };

    private static ExpectedDocument Unknown(string reason) => new(null, null, null, null, "hold", reason, null, null);

    private byte[] Hostile(string declaration)
    {
        var patient = desk.Someone(Val.Tilleuls, p => p.IsQualified && p.Age > 60);
        var document = mails.Document(Template.Of("cons-cardio"), Val.Tilleuls, Sent.Of(patient, desk.Dice));
        var xml = Encoding.UTF8.GetString(CdaWriter.Write(document)).Replace("?>\n", $"?>\n{declaration}\n").Replace($"<title>{document.Title}</title>", "<title>&fichier;</title>");
        return XdmZip.WithDocument(document, Encoding.UTF8.GetBytes(xml));
    }

    // A zip whose one entry says it is encrypted (general purpose bit 0); nobody has the password.
    private byte[] Locked()
    {
        var zip = XdmZip.Zip([("resultats.pdf", Noise(1500))]);
        for (var i = 0; i < zip.Length - 10; i++)
        {
            if (zip.AsSpan(i, 4) is [(byte)'P', (byte)'K', 3, 4]) zip[i + 6] |= 1;
            if (zip.AsSpan(i, 4) is [(byte)'P', (byte)'K', 1, 2]) zip[i + 8] |= 1;
        }
        return zip;
    }

    private byte[] Noise(int length) => [.. Enumerable.Range(0, length).Select(_ => (byte)desk.Dice.Below(256))];
}
