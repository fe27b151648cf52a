using System.Globalization;
using System.Text;
using System.Text.Json;
using Relais.Contracts.Patients;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Intake.Bulk;
using Relais.Desk.Specs.Patients;

namespace Relais.Desk.Specs.Intake.Filing;

/// <summary>What is one document, and what only looks like it: nothing may vanish into another, nothing may take another's place.</summary>
public sealed class Telling_documents_apart : IDisposable
{
    private const string Claimed = "Lettre de liaison";
    private readonly TrialFolder folder = new();

    [Fact]
    public async Task keeps_the_results_of_two_people_whom_the_same_words_are_written_to()
    {
        folder.Put("a.hpr", Hprim("MARTIN", "Paul", "01/02/1950", "4.1", "N"));
        folder.Put("b.hpr", Hprim("DURAND", "Luc", "03/04/1960", "7.1", "HH"));
        folder.Put("c.hpr", Hprim("DURAND", "Luc", "03/04/1960", "7.1", "HH"));
        folder.Put("d.hpr", Hprim("DURAND", "Luc", "03/04/1960", "4.1", "N"));
        folder.Put("e.hpr", Sante("TOUTAIN", "6.9"));
        folder.Put("f.hpr", Sante("SAVARIN", "6.9"));

        var lines = await Received();

        Assert.Equal(["new", "new", "duplicate", "new", "new", "new"], lines.Select(l => Text(l, "fate")));
        Assert.Equal([0, 2, 2, 0], lines.Take(4).Select(l => l.GetProperty("urgency").GetInt32()));
    }

    [Theory]
    [InlineData("autre patient", "900")]
    [InlineData("autre auteur", "901")]
    [InlineData("plus ancienne", "900")]
    public async Task lets_nothing_take_the_place_of_what_is_not_its_own(string claim, string code)
    {
        var first = Letter(Someone.JeanneCaron, "A", 3, null, "MOREL");
        var second = claim switch
        {
            "autre patient" => Letter(Someone.YannLeGall, "B", 4, "A", "MOREL"),
            "autre auteur" => Letter(Someone.JeanneCaron, "B", 4, "A", "GIRARD"),
            _ => Letter(Someone.JeanneCaron, "B", 2, "A", "MOREL"),
        };
        folder.Put("1.xml", first);
        folder.Put("2.xml", second);

        var lines = await Received();

        Assert.Equal([("new", null), ("new", code)], lines.Select(l => (Text(l, "fate"), Held(l))));
        Assert.Equal("Dr Claire Médecin", Text(lines[0], "holder"));
    }

    [Fact]
    public async Task takes_a_higher_version_of_a_set_for_the_one_that_counts()
    {
        folder.Put("1.xml", Letter(Someone.JeanneCaron, "A", 1, null, "MOREL"));
        folder.Put("2.xml", Letter(Someone.JeanneCaron, "C", 3, "B", "MOREL"));
        folder.Put("3.xml", Letter(Someone.JeanneCaron, "B", 2, "A", "MOREL"));

        Assert.Equal([("new", null), ("version", null), ("new", "900")], (await Received()).Select(l => (Text(l, "fate"), Held(l))));
    }

    [Fact]
    public async Task takes_for_a_copy_only_what_is_named_so_or_says_the_same()
    {
        var letter = ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, Claimed);
        folder.Put("1.eml", Mail(letter, "20261119_LDL_DUVAL_Jeanne.pdf"));
        folder.Put("2.eml", Mail(ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, Claimed), "ordonnance.pdf"));
        folder.Put("3.eml", Forwarded(Mail(ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, Claimed), "20261119_LDL_DUVAL_Jeanne.pdf")));

        var lines = await Received();

        Assert.Equal([1, 2, 1], lines.GroupBy(l => Text(l, "file")![..5]).Select(g => g.Count()));
    }

    [Fact]
    public async Task holds_a_letter_whose_only_page_is_broken_and_one_that_names_two_people()
    {
        var letter = Encoding.UTF8.GetString(ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, Claimed));
        var body = letter[letter.IndexOf("<structuredBody>", StringComparison.Ordinal)..(letter.IndexOf("</structuredBody>", StringComparison.Ordinal) + 17)];
        var patient = letter[letter.IndexOf("<recordTarget>", StringComparison.Ordinal)..(letter.IndexOf("</recordTarget>", StringComparison.Ordinal) + 15)];
        folder.Put("1.xml", Encoding.UTF8.GetBytes(letter.Replace(body, "<nonXMLBody><text mediaType=\"application/pdf\" representation=\"B64\">***</text></nonXMLBody>").Replace("extension=\"S", "extension=\"X")));
        folder.Put("2.xml", Encoding.UTF8.GetBytes(letter.Replace(patient, patient + patient.Replace("DUVAL", "AUTRE"))));

        var lines = await Received();

        Assert.Equal(["incomplet", "904"], lines.Select(Held));
        Assert.Equal("propose", Text(lines[1], "decision"));
    }

    [Fact]
    public async Task reads_a_file_by_its_bytes_whatever_its_name()
    {
        folder.Put("1.eml", ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, Claimed));

        Assert.Equal((ClinicalDocument.Discharge, "match"), (await Received()).Select(l => (Text(l, "code"), Text(l, "decision"))).Single());
    }

    [Fact]
    public async Task reads_results_in_the_words_of_a_mail_and_takes_its_own_mail_sent_back_for_no_document()
    {
        folder.Put("1.eml", Encoding.UTF8.GetBytes("From: labo@essai.test\nSubject: Resultats\nContent-Type: text/plain; charset=utf-8\n\n" + Encoding.UTF8.GetString(Hprim("MARTIN", "Paul", "01/02/1950", "7.9", "HH"))));
        folder.Put("2.eml", Report(SecureMail.With(ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, Claimed), Someone.JeanneCaron.Traits)));

        var lines = await Received();

        Assert.Equal(("11502-2", 2), (Text(lines[0], "code"), lines[0].GetProperty("urgency").GetInt32()));
        Assert.Equal(["new", "refused"], lines.Skip(1).Select(l => Text(l, "fate")).Order(StringComparer.Ordinal));
        Assert.All(lines.Skip(1), l => Assert.Null(Text(l, "code")));
    }

    [Fact]
    public async Task hears_the_urgency_of_the_words_beside_a_document()
    {
        folder.Put("1.eml", Mail(ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, Claimed), null, "Merci de rappeler en urgence, pronostic vital engagé."));
        folder.Put("2.eml", Mail(ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, Claimed), null, "Bonjour, ci-joint la lettre."));

        Assert.Equal([true, false], (await Received()).Select(l => l.GetProperty("urgency").GetInt32() > 0));
    }

    /// <summary>Words that once stopped the reading: tags without end, and a character that has no normal form.</summary>
    [Theory]
    [InlineData("text/html", "<", 300_000, "")]
    [InlineData("text/html", "<script ", 60_000, "")]
    [InlineData("text/plain", "", 0, "Un mot \uFFFE et sa suite.")]
    public async Task reads_what_was_made_to_stop_it(string type, string repeated, int times, string text)
    {
        folder.Put("1.eml", Encoding.UTF8.GetBytes($"From: a@essai.test\nSubject: Bonjour\nContent-Type: {type}; charset=utf-8\n\n{string.Concat(Enumerable.Repeat(repeated, times))}{text}\n"));

        Assert.NotEqual("interne", Held((await Received()).Single()));
    }

    public void Dispose() => folder.Dispose();

    private async Task<List<JsonElement>> Received()
    {
        var (tally, lines) = await folder.Receive(Someone.JeanneCaron, Someone.YannLeGall);
        Assert.True(tally.IsWhole, tally.Sentence);
        return [.. lines.OrderBy(l => Text(l, "file"), StringComparer.Ordinal)];
    }

    private static byte[] Letter(NewPatient patient, string id, int version, string? replaces, string author)
    {
        var letter = Encoding.UTF8.GetString(ClinicalDocument.About(patient, ClinicalDocument.Discharge, Claimed));
        var own = letter.IndexOf("extension=\"S", StringComparison.Ordinal);
        letter = letter.Remove(own, letter.IndexOf('>', own) - own - 1).Insert(own, $"extension=\"{id}\"");
        var relation = replaces is null ? "" : $"<relatedDocument typeCode=\"RPLC\"><parentDocument><id root=\"1.2.250.1.999.1\" extension=\"{replaces}\"/></parentDocument></relatedDocument>";
        return Encoding.UTF8.GetBytes(letter.Replace("<effectiveTime", string.Create(CultureInfo.InvariantCulture,
            $"<setId root=\"1.2.250.1.999.2\" extension=\"LOT\"/><versionNumber value=\"{version}\"/>{relation}<author><assignedAuthor><assignedPerson><name><family>{author}</family></name></assignedPerson></assignedAuthor></author><effectiveTime")));
    }

    private static byte[] Mail(byte[] document, string? pdf, string words = "Bonjour.") => Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(SecureMail.With(document, Someone.JeanneCaron.Traits))
        .Replace("Bonjour.", words.Replace('é', 'e'))
        .Replace("--B--", (pdf is null ? "" : $"--B\r\nContent-Type: application/pdf; name=\"{pdf}\"\r\nContent-Disposition: attachment; filename=\"{pdf}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String("%PDF-1.4\n"u8.ToArray())}\r\n") + "--B--"));

    private static byte[] Forwarded(byte[] mail) =>
        [.. "From: a@essai.test\r\nSubject: TR\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=F\r\n\r\n--F\r\nContent-Type: message/rfc822\r\n\r\n"u8, .. mail, .. "\r\n--F--\r\n"u8];

    private static byte[] Report(byte[] mail) =>
        [.. "From: a@essai.test\r\nSubject: [KO Integration systeme !][902] XDM/1.0/DDM+Lettre\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=disposition-notification; boundary=R\r\n\r\n"u8,
            .. "--R\r\nContent-Type: text/plain\r\n\r\n902 patient inconnu\r\n--R\r\nContent-Type: message/disposition-notification\r\n\r\nFinal-Recipient: rfc822; b@essai.test\r\nDisposition: automatic-action/MDN-sent-automatically; processed/Error: 902\r\n"u8,
            .. "--R\r\nContent-Type: message/rfc822\r\n\r\n"u8, .. mail, .. "\r\n--R--\r\n"u8];

    private static byte[] Hprim(string name, string first, string born, string value, string flag) => Encoding.UTF8.GetBytes(
        $"24-1\n{name}\n{first}\n1 rue Haute\n\n27400 LOUVIERS\n{born}\n\nD-1\n20/11/2026\nLBX   Labo\nDRM   Dr Morel\n\nBilan sanguin\n****LAB****\nRES|Potassium|K|N|{value}|mmol/l|3.5|5.0|{flag}|F\n****FIN****\n****FINFICHIER****\n");

    private static byte[] Sante(string name, string value) => Encoding.UTF8.GetBytes(
        $"H|~^\\&|R1.HPR||LBX~Labo||ORU|||DRM~Morel||P|H2.1~C|202611201830\nP|1|4471|B77||{name}~Anne||19610209|F\nOBR|1|e1||NFS~Bilan~L\nOBX|1|NM|K~Potassium~L||{value}|mmol/l|3.5 - 5.0|HH|||F\nL|1\n");

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();

    private static string? Held(JsonElement line) => line.GetProperty("held") is { ValueKind: JsonValueKind.Object } held ? Text(held, "code") : null;
}
