using System.Text;
using Relais.Codecs.Mime;

namespace Relais.Codecs.Specs.Mime;

public class Reading_content
{
    private static MimePart Part(string encoding, string body) => Mail.Read($"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {encoding}\n\n{body}").Root;

    private static string? Flaw(MimePart part) => part.Flaws.SingleOrDefault()?.Code;

    [Theory]
    [InlineData("Qm9uam91cg==", "Bonjour", null)]
    [InlineData("Qm9u\n  am91 \n\ncg==\n", "Bonjour", null)]
    [InlineData("Qm9uam91cg", "Bonjour", "mime.base64-broken")]
    [InlineData("Qm9u*!am91cg==", "Bonjour", "mime.base64-broken")]
    [InlineData("Qm9uam91cg==\nQm9uam91cg==", "BonjourBonjour", "mime.base64-broken")]
    [InlineData("Qm9uam91c", "Bonjou", "mime.base64-broken")]
    [InlineData("Qm9uam91cm==", "Bonjour", "mime.base64-broken")]
    [InlineData("", "", null)]
    public void decodes_base64_and_passes_over_junk(string sent, string read, string? flaw)
    {
        var part = Part("BASE64", sent);

        Assert.Equal(read, part.Text);
        Assert.Equal(flaw, Flaw(part));
    }

    [Theory]
    [InlineData("=C3=A9t=C3=A9", "été", null)]
    [InlineData("=c3=a9", "é", null)]
    [InlineData("un=\ndeux", "undeux", null)]
    [InlineData("un= \t\ndeux  \ntrois", "undeux\r\ntrois", null)]
    [InlineData("a=ZZ=4", "a=ZZ=4", "mime.quoted-printable-broken")]
    [InlineData("fin=", "fin", null)]
    [InlineData("=3D=3D", "==", null)]
    public void decodes_quoted_printable_and_keeps_what_is_broken(string sent, string read, string? flaw)
    {
        var part = Part("quoted-printable", sent);

        Assert.Equal(read, part.Text);
        Assert.Equal(flaw, Flaw(part));
    }

    [Theory, InlineData("7-bit"), InlineData("8bits"), InlineData("binary"), InlineData("x-inconnu")]
    public void leaves_other_encodings_alone(string encoding) => Assert.Equal("a=3Db", Part(encoding, "a=3Db").Text);

    [Theory]
    [InlineData("iso-8859-1", "E9 92", "é’", null)]
    [InlineData("iso-8859-15", "E9 A4", "é€", null)]
    [InlineData("windows-1252", "E9 80", "é€", null)]
    [InlineData("utf-8", "C3 A9", "é", null)]
    [InlineData("utf-8", "EF BB BF C3 A9", "é", null)]
    [InlineData("utf-8", "41 E9", "A\uFFFD", "mime.charset-broken")]
    [InlineData("us-ascii", "41", "A", null)]
    [InlineData("us-ascii", "C3 A9", "é", "mime.charset-guessed")]
    [InlineData("us-ascii", "E9", "é", "mime.charset-guessed")]
    [InlineData("x-inconnu", "E9", "é", "mime.charset-unknown")]
    [InlineData("utf-7", "2B 41 44", "", "mime.charset-refused")]
    [InlineData("windows-1251", "E9", "й", null)]
    [InlineData("\"utf-8", "C3 A9", "é", null)]
    public void decodes_text_by_its_charset(string charset, string hex, string read, string? flaw)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes($"Content-Type: text/plain; charset={charset}\n\n"), .. Convert.FromHexString(hex.Replace(" ", ""))];

        var part = MimeReader.Read(body).Root;

        Assert.Equal(read, part.Text);
        Assert.Equal(flaw, Flaw(part));
    }

    [Fact]
    public void takes_uuencoded_files_out_of_a_text()
    {
        var mail = Mail.Read("Subject: photo\n\nVoici.\nbegin 644 photo d'été.txt\n#0V%T\n`\nend\nbegin la suite\nMerci.\n");

        var file = Assert.Single(mail.Attachments());
        Assert.Equal(("1.1", "photo d'été.txt", "Cat"), (file.Path, file.FileName, Mail.TextOf(file.Content)));
        Assert.Equal("Voici.\r\nbegin la suite\r\nMerci.\r\n", mail.BodyText);
        Assert.Equal("1 1.1", mail.Leaves().Paths());
    }

    [Fact]
    public void says_that_a_uuencoded_file_was_cut()
    {
        var mail = Mail.Read("\nbegin 644 a.txt\n#0V%T\n");

        Assert.Equal("Cat", Mail.TextOf(Assert.Single(mail.Attachments()).Content));
        Assert.Contains("mime.uuencode-unclosed", mail.Codes());
    }

    [Fact]
    public void leaves_an_outlook_envelope_closed()
    {
        var part = Mail.Read("Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+Ig==").Root;

        Assert.Equal(("winmail.dat", true, null), (part.FileName, part.IsAttachment, part.Text));
        Assert.Equal([0x78, 0x9F, 0x3E, 0x22], part.Content.ToArray());
    }
}
