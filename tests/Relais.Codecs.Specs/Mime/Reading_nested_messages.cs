namespace Relais.Codecs.Specs.Mime;

public class Reading_nested_messages
{
    private const string Forward = """
        Subject: TR: compte rendu
        Content-Type: multipart/mixed; boundary=b

        --b

        Pour information.
        --b
        Content-Type: message/rfc822

        Subject: compte rendu
        Content-Type: multipart/mixed; boundary=c

        --c

        Ci-joint.
        --c
        Content-Type: application/pdf; name=cr.pdf

        %PDF
        --c--
        --b
        Content-Type: message/rfc822

        Subject: accord

        Oui.
        --b--
        """;

    [Fact]
    public void numbers_their_parts_after_their_own()
    {
        var mail = Mail.Read(Forward);

        Assert.Empty(mail.Flaws);
        Assert.Equal("1 2.1 2.2 3.1", mail.Leaves().Paths());
        Assert.Equal("cr.pdf", mail.Part("2.2")!.FileName);
        Assert.Equal("Oui.", mail.Part("3.1")!.Text);
        Assert.Null(mail.Part("2.3"));
    }

    [Fact]
    public void counts_each_as_one_attachment_which_has_its_own()
    {
        var mail = Mail.Read(Forward);

        Assert.Equal("2 3", mail.Attachments().Paths());
        Assert.Equal("compte rendu", mail.Part("2")!.Message!.Subject);
        Assert.Equal("2.2", mail.Part("2")!.Message!.Attachments().Paths());
        Assert.Equal("Pour information.", mail.BodyText);
    }

    [Fact]
    public void opens_one_that_was_encoded_and_one_that_only_says_so()
    {
        var message = "Subject: dedans\n\ntexte";
        var head = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n";

        var encoded = Mail.Read(head + Convert.ToBase64String(Mail.Bytes(message)));

        Assert.Equal("dedans", encoded.Root.Message!.Subject);
        Assert.Contains("mime.message-encoded", encoded.Codes());
        Assert.Equal("dedans", Mail.Read(head + message).Root.Message!.Subject);
    }

    [Fact]
    public void reads_the_parts_of_a_digest_as_messages()
    {
        var mail = Mail.Read("Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: un\n\ntexte\n--b--\n");

        Assert.Equal("un", mail.Part("1")!.Message!.Subject);
    }

    [Fact]
    public void reads_a_delivery_report_as_text_and_fields()
    {
        var mail = Mail.Read(MailSamples.All[1]);

        Assert.Equal("Message non distribué", mail.Subject);
        Assert.Contains("Status: 5.1.1", mail.Part("2")!.Text);
        Assert.Empty(mail.Attachments());
    }
}
