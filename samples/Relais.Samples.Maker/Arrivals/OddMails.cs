using System.Text;
using Relais.Samples.Maker.Cda;
using Relais.Samples.Maker.Mail;
using Relais.Samples.Maker.Paper;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Arrivals;

/// <summary>Mails that are not one XDM archive and not one PDF: prose, several letters, results in the body, forwards, answers of machines.</summary>
internal sealed class OddMails(Desk desk, XdmMails mails, LabFiles lab, Papers papers)
{
    public IEnumerable<Arrival> All() => [.. Prose("prose", ["pharmacien-ecrit", "nurse", "ehpad-suivi", "kine", "cons-neuro", "ssiad"]), .. Patients(), .. Several(), .. Archives(), .. Results(), .. SameIdentifier(), .. Copies(), .. Machines()];

    private IEnumerable<Arrival> Prose(string part, string[] keys)
    {
        desk.Part(part);
        foreach (var key in keys)
        {
            var (template, practice) = (Template.Of(key), desk.Practice());
            var (letter, expected) = papers.Write(template, practice, desk.Someone(practice, template.Suits));
            var text = $"{letter.Opening}\n\nConcerne : {letter.Patient}\n\n{string.Join("\n\n", letter.Sections.Select(s => s.Text))}\n\n{letter.Closing}\n{letter.Signer}\n{letter.From.Name}\n";
            yield return Send(letter.From.Name, Address(letter.From), practice, letter.Title, text, "mail-text", [expected with { Form = "text" }]);
        }
    }

    /// <summary>Citizens write from an address that is their INS: it says who wrote, not whom it is about.</summary>
    private IEnumerable<Arrival> Patients()
    {
        desk.Part("patients");
        foreach (var key in new[] { "renouvellement", "rdv", "dossier" })
        {
            var (template, practice) = (Template.Of(key), desk.Practice());
            var patient = desk.Someone(practice, p => p.IsQualified && template.Suits(p) && p.Age is > 25 and < 80);
            var text = $"Bonjour Docteur,\n\n{template.Write(desk.Dice, patient, DemoDay.Now.DateTime, "").Single().Text}\n\nMerci d'avance,\n{patient.FirstName} {patient.CurrentName}\n";
            yield return Send($"{patient.FirstName} {patient.CurrentName}", $"{patient.Ins}@patient.mssante.fr", practice, template.Title(desk.Dice), text, "mail-patient", [new ExpectedDocument(template.Kind, null, template.Class, patient.LocalId, "propose", null, template.Urgency, template.Title(desk.Dice)) { Form = "text" }]);
        }
    }

    private IEnumerable<Arrival> Several()
    {
        desk.Part("several");
        foreach (var keys in new[] { new[] { "cons-cardio", "img-doppler" }, ["rejet-fse", "rejet-fse", "rejet-fse"], ["cons-ophta", "pub"] })
        {
            var practice = desk.Practice();
            var written = keys.Select(Template.Of).Select(t => papers.Write(t, practice, t.NeedsPatient ? desk.Someone(practice, t.Suits) : null)).ToList();
            yield return Send(written[0].Letter.From.Name, Address(written[0].Letter.From), practice, "Courriers", "Bonjour,\n\nVeuillez trouver les courriers joints.\n\nCordialement.\n", "mail-several-pdf", [.. written.Select(w => w.Expected with { Form = "pdf" })],
                [.. written.Select((w, i) => ($"courrier{i + 1}.pdf", "application/pdf", Press.Pdf(w.Letter.Html())))]);
        }
        // A colleague forwards a letter: the document is two levels down.
        var (kept, about) = papers.Write(Template.Of("cons-gastro"), Val.Msp, desk.Someone(Val.Msp, p => p.Age is > 30 and < 80));
        var inner = new MailMessage(kept.From.Name, Address(kept.From), "cabinet.port@medecin-essai.mssante.fr", kept.Title, DemoDay.Paris(kept.Date), "Bonjour,\n\nCompte rendu joint.\n") { Id = $"fwd.{desk.Serial()}@medecin-essai.mssante.fr", Attachments = [("CR.pdf", "application/pdf", Press.Pdf(kept.Html()))] };
        var outer = Send("Dr Alain Quéré", "cabinet.port@medecin-essai.mssante.fr", Val.Msp, $"TR: {kept.Title}", "Bonjour,\n\nReçu par erreur, ce patient est suivi chez vous.\n\nBien confraternellement.\n", "mail-forwarded", [about with { Form = "pdf" }], [("message.eml", "message/rfc822", inner.ToBytes())]);
        yield return outer with { Bytes = Unwrapped(outer.Bytes, inner.ToBytes()) };
    }

    private IEnumerable<Arrival> Archives()
    {
        desk.Part("archives");
        var template = Template.Of("ldl-hanche");
        var patient = desk.Someone(Val.Tilleuls, p => p.IsQualified && template.Suits(p));
        var letter = mails.Document(template, Val.Tilleuls, Sent.Of(patient, desk.Dice));
        var operation = mails.Document("34874-8", "Compte rendu opératoire", letter.Author, Val.Tilleuls, letter.Patient) with { Written = letter.Written, Sections = Template.Of("op-cataracte").Write(desk.Dice, patient, letter.Written.DateTime, letter.Doctor.Name) };
        yield return Archive("xdm-two-documents", Val.Tilleuls, letter, XdmZip.Pack([letter, operation]), [Filed("W16", letter), Filed("W20", operation)]);

        var lower = Known("img-thorax", Val.Msp);
        yield return Archive("xdm-lower-case", Val.Msp, lower, XdmZip.LowerCase(lower), [Filed("W15", lower)]);

        var styled = Known("cons-endo", Val.Tilleuls);
        var inside = Encoding.UTF8.GetString(CdaWriter.Write(styled)).Split('\n', 2);
        var self = $"{inside[0]}\n<?xml-stylesheet type=\"text/xsl\" href=\"\"?>\n<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\">\n<xsl:template match=\"/\"><html><body>Document auto-présentable</body></html></xsl:template>\n{inside[1]}</xsl:stylesheet>\n";
        yield return Archive("xdm-self-presenting", Val.Tilleuls, styled, XdmZip.WithDocument(styled, Encoding.UTF8.GetBytes(self)), [Filed("W19", styled)]);
    }

    private IEnumerable<Arrival> Results()
    {
        desk.Part("resultsinmail");
        var inBody = lab.Single(Val.Village, desk.Someone(Val.Village, p => p.Age > 20));
        yield return Send("Laboratoire BioVal", Val.Laboratory.SecureAddress, Val.Village, "Résultats", Encoding.Latin1.GetString(inBody.Bytes), "mail-hprim-body", [inBody.Documents[0]]);
        var attached = lab.Single(Val.Msp, desk.Someone(Val.Msp, p => p.Age > 20));
        yield return Send("Laboratoire BioVal", Val.Laboratory.SecureAddress, Val.Msp, "Résultats de biologie", "Bonjour,\n\nRésultats en pièce jointe.\n", "mail-hprim-attached", [attached.Documents[0]], [("RES26.HPR", "application/octet-stream", attached.Bytes)]);
    }

    /// <summary>Never merged, never chosen: a person looks at both.</summary>
    private IEnumerable<Arrival> SameIdentifier()
    {
        desk.Part("sameidentifier");
        var document = Known("cons-pneumo", Val.Tilleuls) with { Written = DemoDay.Paris(DemoDay.DaysAgo(2, 11, 5)) };
        var template = Template.Of("cons-pneumo");
        var first = mails.Mail(document, template, Val.Tilleuls, scenario: "same-id-first");
        yield return first;
        var other = mails.Mail(document with { Sections = [.. document.Sections, ("Ajout", "Contrôle avancé au mois prochain.")] }, template, Val.Tilleuls, scenario: "same-cda-id-other-content");
        yield return other with { Received = first.Received.AddHours(3), Of = first, Status = "held", Documents = [other.Documents[0] with { Decision = "hold", Held = "same-id" }] };

        var prose = Prose("same message", ["pharmacien-ecrit"]).Single();
        yield return prose with { Scenario = "same-message-id-first" };
        yield return prose with { Scenario = "same-message-id-other-content", Received = prose.Received.AddMinutes(2), Of = prose, Status = "held", Bytes = [.. prose.Bytes, .. "PS : merci de rappeler avant midi.\r\n"u8], Documents = [prose.Documents[0] with { Decision = "hold", Held = "same-id" }] };
    }

    /// <summary>The paper copy of a letter already received by mail: other bytes, so it is new, and the desk is shown the first.</summary>
    private IEnumerable<Arrival> Copies()
    {
        desk.Part("copies");
        var document = Known("crh-chute", Val.Tilleuls) with { Written = DemoDay.Paris(DemoDay.DaysAgo(3, 9, 40)) };
        var mail = mails.Mail(document, Template.Of("crh-chute"), Val.Tilleuls, scenario: "copy-first");
        yield return mail;
        yield return papers.Scanned(mails.Printed(document), mail.Documents[0] with { Decision = "propose", Held = "903" }, Val.Tilleuls, new Wear(0.9, 4, Stamped: true)) with { Scenario = "paper-copy", Of = mail };
    }

    private IEnumerable<Arrival> Machines()
    {
        desk.Part("machines");
        ExpectedDocument Note(string title) => new(null, null, "administrative", null, "hold", "no-patient", null, title) { Form = "text" };
        yield return Send("Mail Delivery System", "mailer-daemon@val-essai.mssante.fr", Val.Tilleuls, "Undelivered Mail Returned to Sender", "Votre message du 18/11/2026 n'a pas pu être remis à secretariat@saint-roche-essai.mssante.fr : adresse inconnue (550 5.1.1).\n", "mail-bounce", [Note("Message non distribué")]);
        yield return Send("Centre hospitalier du Val", Val.Hospital.SecureAddress, Val.Msp, "[KO Integration systeme !][902] XDM/1.0/DDM+Lettre d'adressage", "Le document n'a pas été intégré : patient inconnu (902).\n", "mail-refused-by-peer", [Note("Refus d'intégration")]);
        var calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//CPTS du Val//Essai//FR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:reunion-20261203@cpts-val.example\r\nDTSTAMP:20261117T090000Z\r\nDTSTART:20261203T123000Z\r\nDTEND:20261203T133000Z\r\nSUMMARY:Réunion pluriprofessionnelle\r\nLOCATION:MSP du Val\r\nORGANIZER:mailto:coordination@cpts-val-essai.mssante.fr\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        yield return Send("Lise Perrin - CPTS du Val", "coordination@cpts-val-essai.mssante.fr", Val.Msp, "Réunion pluriprofessionnelle du 3 décembre", "Bonjour à tous,\n\nJe vous propose une réunion le jeudi 3 décembre à 13 h 30. Merci d'indiquer les situations à aborder.\n\nLise Perrin\n", "mail-invitation", [Note("Réunion pluriprofessionnelle") with { Kind = "W90" }], [("invitation.ics", "text/calendar; charset=utf-8; method=REQUEST", Encoding.UTF8.GetBytes(calendar))]);
    }

    private ClinicalDocument Known(string key, Practice practice) => mails.Document(Template.Of(key), practice, Sent.Of(desk.Someone(practice, p => p.IsQualified && Template.Of(key).Suits(p)), desk.Dice));

    private static ExpectedDocument Filed(string kind, ClinicalDocument d) => new(kind, d.Code, "clinical", d.Patient.About.LocalId, "match", null, null, d.Title) { Form = "xdm" };

    private Arrival Archive(string scenario, Practice practice, ClinicalDocument d, byte[] zip, IReadOnlyList<ExpectedDocument> expected) =>
        Send($"{d.Author.Name} - {d.Author.At!.Name}", d.Author.At.SecureAddress, practice, $"XDM/1.0/DDM+{(expected.Count > 1 ? $"{expected.Count} documents" : d.DisplayName)} {Words.Capitals(d.Patient.BirthName)} {Words.Capitals(d.Patient.FirstNames[0])}", "Bonjour,\n\nDocuments joints.\n", scenario, expected, [("IHE_XDM.ZIP", "application/zip", zip)]);

    private Arrival Send(string from, string address, Practice practice, string subject, string text, string scenario, IReadOnlyList<ExpectedDocument> expected, IReadOnlyList<(string, string, byte[])>? attachments = null)
    {
        var at = desk.Moment();
        var message = new MailMessage(from, address, practice.SecureAddress, subject, at, text) { Id = $"{at:yyyyMMddHHmmss}.{desk.Serial()}@{address.Split('@')[1]}", Attachments = attachments ?? [], Headers = [("X-MSS-NIL", "000000000")] };
        return new Arrival($"mssante-{practice.Key}", practice.Key, at, attachments is null ? "mail-text" : scenario.StartsWith("xdm", StringComparison.Ordinal) ? "xdm" : "mail-pdf", "eml", message.ToBytes(), scenario, expected);
    }

    private static string Address(Structure from) => from.SecureAddress.Length > 0 ? from.SecureAddress : "contact@courrier-essai.example";

    // message/rfc822 may not be base64 (RFC 2046 §5.2.1): put the inner mail as it is.
    private static byte[] Unwrapped(byte[] outer, byte[] inner)
    {
        var text = Encoding.ASCII.GetString(outer);
        var encoding = text.IndexOf("Content-Transfer-Encoding: base64\r\n", text.IndexOf("message/rfc822", StringComparison.Ordinal), StringComparison.Ordinal);
        var body = text.IndexOf("\r\n\r\n", encoding, StringComparison.Ordinal) + 4;
        var end = text.IndexOf("\r\n--", body, StringComparison.Ordinal);
        return Encoding.ASCII.GetBytes(text[..encoding] + "Content-Transfer-Encoding: 7bit\r\n" + text[(encoding + 35)..body] + Encoding.ASCII.GetString(inner) + text[end..]);
    }
}
