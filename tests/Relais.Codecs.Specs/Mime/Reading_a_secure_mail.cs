using Relais.Codecs.Mime;

namespace Relais.Codecs.Specs.Mime;

public class Reading_a_secure_mail
{
    private const string Letter = """
        From: "Dr Hélène ROUSSEL - CH de Valmont" <helene.roussel@ch-valmont.mssante.example>
        To: cabinet.tilleuls@medecin.mssante.example, =?utf-8?q?No=C3=A9mie_Faure?= <noemie.faure@medecin.mssante.example>
        Cc: archives@ch-valmont.mssante.example
        Subject: =?utf-8?q?XDM/1.0/DDM+Lettre_de_liaison_=C3=A0_la_sortie?=
         FAURE SIMONE 28/03/1949
        Message-ID: <20260105.1@ch-valmont.mssante.example>
        In-Reply-To: <20260104.9@medecin.mssante.example>
        References: <20260103.2@medecin.mssante.example>
         <20260104.9@medecin.mssante.example>
        Date: Mon, 5 Jan 2026 09:30:00 +0100 (CET)
        X-MSS-CODECDA: 11490-0
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="=_liaison"

        --=_liaison
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Bonjour, la patiente est sortie =C3=A0 midi, cr=C3=A9atinine surveill=
        =C3=A9e.
        --=_liaison
        Content-Type: application/zip
        Content-Transfer-Encoding: base64
        Content-Disposition: attachment; filename="IHE_XDM.zip"
        Content-ID: <archive@ch-valmont>

        UEsDBA==
        --=_liaison--
        """;

    private readonly MimeMessage mail = Mail.Read(Letter);

    [Fact]
    public void finds_nothing_wrong_with_it() => Assert.Empty(mail.Flaws.Concat(mail.Leaves().SelectMany(p => p.Flaws)));

    [Fact]
    public void decodes_the_subject_and_keeps_it_as_sent()
    {
        Assert.Equal("XDM/1.0/DDM+Lettre de liaison à la sortie FAURE SIMONE 28/03/1949", mail.Subject);
        Assert.StartsWith("=?utf-8?q?XDM", mail.RawSubject);
    }

    [Fact]
    public void says_who_wrote_to_whom()
    {
        Assert.Equal([new MailAddress("Dr Hélène ROUSSEL - CH de Valmont", "helene.roussel@ch-valmont.mssante.example")], mail.From);
        Assert.Equal(
            [new("", "cabinet.tilleuls@medecin.mssante.example"), new MailAddress("Noémie Faure", "noemie.faure@medecin.mssante.example")], mail.To);
        Assert.Equal("archives@ch-valmont.mssante.example", Assert.Single(mail.Cc).Address);
    }

    [Fact]
    public void says_when_and_in_which_thread()
    {
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 9, 30, 0, TimeSpan.FromHours(1)), mail.Date);
        Assert.Equal("20260105.1@ch-valmont.mssante.example", mail.MessageId);
        Assert.Equal("20260104.9@medecin.mssante.example", mail.InReplyTo);
        Assert.Equal(["20260103.2@medecin.mssante.example", "20260104.9@medecin.mssante.example"], mail.References);
    }

    [Fact]
    public void finds_a_header_whatever_its_case() => Assert.Equal("11490-0", mail.Header("x-mss-codecda"));

    [Fact]
    public void reads_the_text_and_the_archive()
    {
        Assert.Equal("Bonjour, la patiente est sortie à midi, créatinine surveillée.", mail.BodyText);

        var archive = Assert.Single(mail.Attachments());
        Assert.Equal(("2", "application/zip", "IHE_XDM.zip", "attachment", "archive@ch-valmont"),
            (archive.Path, archive.MediaType, archive.FileName, archive.Disposition, archive.ContentId));
        Assert.Equal("PK\u0003\u0004", Mail.TextOf(archive.Content));
        Assert.Same(archive, mail.Part("2"));
    }

    [Fact]
    public void does_not_copy_what_was_not_encoded()
    {
        var bytes = Mail.Bytes("Content-Type: application/octet-stream\n\ncontenu");

        Assert.True(bytes.AsSpan(^7..).Overlaps(MimeReader.Read(bytes).Root.Content.Span));
    }

    [Fact]
    public void reads_the_example_of_the_field_guide()
    {
        var file = Path.Combine(SharedData.Folder("xdm"), "mssante.synthetic.eml");

        var example = MimeReader.Read(File.ReadAllBytes(file));

        Assert.Empty(example.Flaws);
        Assert.Equal("11490-0", example.Header("X-MSS-CODECDA"));
        Assert.StartsWith("XDM/1.0/DDM+Lettre de liaison à la sortie d'un établ", example.Subject);
        var archive = Assert.Single(example.Attachments());
        Assert.Equal("IHE_XDM.zip", archive.FileName);
        Assert.Equal(File.ReadAllBytes(Path.Combine(SharedData.Folder("xdm"), "IHE_XDM.synthetic.zip")), archive.Content.ToArray());
    }
}
