using System.Text;
using Relais.Codecs.Mime;

namespace Relais.Codecs.Specs.Mime;

public class Reading_line_ends_and_headers
{
    private const string Text = "Subject: a\n suite\nTo: x@y.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nun\n--b\n\ndeux\n--b--\n";

    [Theory, InlineData("\r\n"), InlineData("\n"), InlineData("\r"), InlineData("\r\r\n")]
    public void reads_any_line_end(string lineEnd)
    {
        var mail = MimeReader.Read(Encoding.ASCII.GetBytes(Text.Replace("\n", lineEnd)));

        Assert.Equal(("a suite", "x@y.example"), (mail.Subject, mail.To[0].Address));
        Assert.Equal("1 2", mail.Leaves().Paths());
        Assert.Equal(["un", "deux"], mail.Leaves().Select(p => p.Text!.Trim()));
    }

    [Theory, InlineData("\uFEFF"), InlineData("From moi@exemple.example Mon Jan 5 2026\n"), InlineData("\n\n"), InlineData(">From moi\n")]
    public void passes_over_what_stands_before_the_header(string before)
    {
        var mail = Mail.Read(before + "Subject: objet\n\ncorps");

        Assert.Equal(("objet", "corps"), (mail.Subject, mail.BodyText));
    }

    [Fact]
    public void passes_over_a_line_that_is_no_header()
    {
        var mail = Mail.Read("Subject: objet\nligne perdue\nTo: x@y.example\n\ncorps");

        Assert.Equal(("x@y.example", "corps"), (mail.To[0].Address, mail.BodyText));
        Assert.Contains("mime.header-malformed", mail.Codes());
    }

    [Fact]
    public void begins_the_body_when_the_empty_line_was_forgotten()
    {
        var mail = Mail.Read("Subject: objet\nBonjour,\nle texte.\n");

        Assert.Equal("Bonjour,\r\nle texte.\r\n", mail.BodyText);
        Assert.Contains("mime.header-unclosed", mail.Codes());
    }

    [Fact]
    public void accepts_a_space_before_the_colon_and_takes_the_first_of_two()
    {
        var mail = Mail.Read("Subject : un\nSubject: deux\n\n");

        Assert.Equal("un", mail.Subject);
        Assert.Equal(["Subject", "Subject"], mail.Headers.Select(h => h.Name));
    }

    [Fact]
    public void makes_an_empty_mail_of_nothing()
    {
        var mail = MimeReader.Read(default);

        Assert.Equal((null, "", 1), (mail.Subject, mail.BodyText, mail.Leaves().Count()));
    }

    [Theory]
    [InlineData("", "text/plain", null)]
    [InlineData("Content-Type: text", "text/plain", "mime.content-type-malformed")]
    [InlineData("Content-Type: pdf; name=a.pdf", "application/octet-stream", "mime.content-type-malformed")]
    [InlineData("Content-Type: X-Labo/X-Resultat; a=b", "x-labo/x-resultat", null)]
    [InlineData("Content-Type: text/plain charset=utf-8", "text/plain", null)]
    [InlineData("Content-Type: ;;;=", "text/plain", null)]
    public void reads_any_content_type(string header, string type, string? flaw)
    {
        var mail = Mail.Read($"X: y\n{header}\n\n");

        Assert.Equal(type, mail.Root.MediaType);
        Assert.Equal(flaw, mail.Codes().FirstOrDefault());
    }
}
