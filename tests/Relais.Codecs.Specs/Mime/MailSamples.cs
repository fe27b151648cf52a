namespace Relais.Codecs.Specs.Mime;

/// <summary>Invented mails that use every road through the reader; the property test breaks them.</summary>
internal static class MailSamples
{
    public static readonly IReadOnlyList<string> All = [.. new[] { Nested, Report, Plain, Headers }.Select(m => m.ReplaceLineEndings("\r\n")), Plain.ReplaceLineEndings("\r")];

    private const string Nested = """
        From: =?iso-8859-1?q?Ga=EBlle?= Lenoir <gaelle.lenoir@labo.example>
        Subject: =?utf-8?b?UsOpc3VsdGF0cyBkJ2Fu?= =?utf-8?b?YWx5c2U=?=
        Content-Type: multipart/mixed; boundary=dehors

        --dehors
        Content-Type: multipart/alternative; boundary="dedans"

        --dedans
        Content-Type: text/plain; charset=iso-8859-15
        Content-Transfer-Encoding: quoted-printable

        R=E9sultats =E0 20 =A4=
        , merci.
        --dedans
        Content-Type: text/html; charset=utf-8

        <p>Merci</p>
        --dedans--
        --dehors
        Content-Type: message/rfc822

        Subject: dossier
        Content-Type: multipart/mixed; boundary=fond

        --fond
        Content-Type: application/pdf; name*0="compte"; name*1*=%20rendu.pdf
        Content-Transfer-Encoding: base64

        JVBERi0xLjQKJVBERi0xLjQKJVBERi0xLjQK
        JVBERi0xLjQK
        --fond--
        --dehors--
        """;

    private const string Report = """
        From: MAILER-DAEMON@mss.example
        Subject: Message non distribué
        Content-Type: multipart/report; report-type=delivery-status; boundary="r"

        --r

        Le message n'a pu être remis.
        --r
        Content-Type: message/delivery-status

        Final-Recipient: rfc822; inconnu@mss.example
        Action: failed
        Status: 5.1.1
        --r
        Content-Type: text/rfc822-headers

        Subject: bonjour
        --r--
        """;

    private const string Plain = """
        From secretariat@exemple.example Mon Jan  5 09:30:00 2026
        From: secretariat@exemple.example (Le secrétariat)
        To: Cabinet: a@exemple.example, "B, C" <b@exemple.example>;
        Date: 5 Jan 26 9:30 CEST
        Subject: photo

        Voici la photo.
        begin 644 photo.jpg
        #0V%T
        `
        end
        Cordialement
        """;

    private const string Headers = """
        Content-Type: text/plain; charset="utf-8"; name*=utf-8'fr'%C3%A9t%C3%A9.txt
        Content-Disposition: attachment; filename="=?utf-8?b?w6l0w6kudHh0?="; size=3
        References: <a@b> <c@d>

        abc
        """;
}
