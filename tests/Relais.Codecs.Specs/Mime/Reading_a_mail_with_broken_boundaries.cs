namespace Relais.Codecs.Specs.Mime;

public class Reading_a_mail_with_broken_boundaries
{
    private const string Head = "Content-Type: multipart/mixed; boundary=b\n\n";

    [Fact]
    public void keeps_the_last_part_when_the_end_is_missing()
    {
        var mail = Mail.Read(Head + "--b\n\nun\n--b\n\ndeux");

        Assert.Equal("un\ndeux", mail.BodyText);
        Assert.Contains("mime.boundary-unclosed", mail.Codes());
    }

    [Fact]
    public void keeps_what_follows_an_inner_multipart_that_is_never_closed()
    {
        var mail = Mail.Read(Head + "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\nun\n--b\n\ndeux\n--b--\n");

        Assert.Equal("1.1 2", mail.Leaves().Paths());
        Assert.Equal("un\ndeux", mail.BodyText);
    }

    [Fact]
    public void keeps_every_leaf_when_an_inner_multipart_uses_the_same_boundary()
    {
        var mail = Mail.Read(Head + "--b\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\nun\n--b\n\ndeux\n--b--\n\n--b--\n");

        Assert.Equal(["un", "deux"], mail.Leaves().Select(p => p.Text).Where(t => t != ""));
    }

    [Fact]
    public void tells_a_boundary_from_one_that_begins_like_it()
    {
        var mail = Mail.Read(Head + "--b\nContent-Type: multipart/alternative; boundary=b2\n\n--b2\n\nun\n--b2--\n--b\n\ndeux --b\n--bis\n--b--\n");

        Assert.Empty(mail.Flaws);
        Assert.Equal("1.1 2", mail.Leaves().Paths());
        Assert.Equal("deux --b\r\n--bis", mail.Part("2")!.Text);
    }

    [Fact]
    public void finds_the_boundary_that_the_header_forgot()
    {
        var mail = Mail.Read("Content-Type: multipart/mixed\n\nannonce\n--zz\nContent-Type: text/plain\n\nun\n--zz\nContent-Type: text/html\n\n<p>\n--zz--\n");

        Assert.Equal("1 2", mail.Leaves().Paths());
        Assert.Contains("mime.boundary-missing", mail.Codes());
    }

    [Fact]
    public void finds_the_boundary_that_the_header_got_wrong()
    {
        var mail = Mail.Read(Head + "--autre\nContent-Type: text/plain\n\nun\n--autre--\n");

        Assert.Equal("un", mail.BodyText);
        Assert.Contains("mime.boundary-not-found", mail.Codes());
    }

    [Fact]
    public void keeps_a_multipart_without_any_boundary_as_one_text()
    {
        var mail = Mail.Read(Head + "un seul texte");

        Assert.Equal(("1", "un seul texte"), (mail.Root.Path, mail.BodyText));
        Assert.Contains("mime.boundary-not-found", mail.Codes());
    }

    [Fact]
    public void keeps_a_part_that_comes_after_the_end()
    {
        var mail = Mail.Read(Head + "--b\n\nun\n--b--\npied\n--b\n\ndeux\n--b--\n");

        Assert.Equal("un\ndeux", mail.BodyText);
        Assert.Contains("mime.boundary-after-close", mail.Codes());
    }

    [Fact]
    public void reads_a_part_without_empty_line_before_the_next_delimiter()
    {
        var mail = Mail.Read(Head + "--b\nContent-Type: text/plain\n--b\n\ndeux\n--b--\n");

        Assert.Equal("1 2", mail.Leaves().Paths());
        Assert.Equal("deux", mail.Part("2")!.Text);
    }

    [Fact]
    public void opens_a_multipart_that_was_encoded_against_the_rules()
    {
        var inner = Convert.ToBase64String(Mail.Bytes("--b\n\nun\n--b--\n"));

        var mail = Mail.Read($"Content-Transfer-Encoding: base64\n{Head}{inner}\n");

        Assert.Equal("un", mail.BodyText);
        Assert.Contains("mime.multipart-encoded", mail.Codes());
    }
}
