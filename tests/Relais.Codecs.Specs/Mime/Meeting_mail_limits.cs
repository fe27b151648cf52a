using Relais.Codecs.Mime;

namespace Relais.Codecs.Specs.Mime;

public class Meeting_mail_limits
{
    [Fact]
    public void keeps_a_part_that_lies_too_deep_as_it_is()
    {
        var text = string.Concat(Enumerable.Range(0, 5).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")) + "\nfond";

        var mail = Mail.Read(text, new MimeLimits { Depth = 3 });

        var leaf = Assert.Single(mail.Leaves());
        Assert.Equal("1.1.1", leaf.Path);
        Assert.Contains("fond", Mail.TextOf(leaf.Content));
        Assert.Contains(new Flaw("mime.too-deep", 0, "3"), mail.Flaws);
    }

    [Fact]
    public void keeps_a_message_that_lies_too_deep_as_it_is()
    {
        var mail = Mail.Read(string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\n", 5000)));

        Assert.Single(mail.Leaves());
        Assert.Contains("mime.too-deep", mail.Codes());
    }

    [Fact]
    public void keeps_the_first_parts_when_there_are_too_many()
    {
        var text = "Content-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Range(1, 50).Select(i => $"--b\n\n{i}\n"));

        var mail = Mail.Read(text, new MimeLimits { Parts = 10 });

        Assert.Equal("1 2 3 4 5 6 7 8 9", mail.Leaves().Paths());
        Assert.Contains(new Flaw("mime.too-many-parts", 0, "10"), mail.Flaws);
    }

    [Fact]
    public void keeps_the_first_headers_when_there_are_too_many()
    {
        var mail = Mail.Read("A: 1\nB: 2\nC: 3\n\ncorps", new MimeLimits { HeaderCount = 2 });

        Assert.Equal(["A", "B"], mail.Headers.Select(h => h.Name));
        Assert.Equal("corps", mail.BodyText);
        Assert.Contains("mime.too-many-headers", mail.Codes());
    }

    [Fact]
    public void cuts_a_header_and_stops_when_they_weigh_too_much()
    {
        var limits = new MimeLimits { LineLength = 20, HeaderBytes = 30 };

        var mail = Mail.Read($"Subject: {new string('a', 100)}\nTo: b@c.example\n\ncorps", limits);

        Assert.Equal(new string('a', 11), mail.Subject);
        Assert.Empty(mail.To);
        Assert.Equal(["mime.headers-too-large", "mime.line-too-long"], mail.Codes().Order());
    }

    [Fact]
    public void cuts_the_content_at_the_total()
    {
        var mail = Mail.Read("Content-Type: multipart/mixed; boundary=b\n\n--b\n\n12345\n--b\n\n67890\n--b--\n", new MimeLimits { TotalBytes = 8 });

        Assert.Equal("12345\n678", mail.BodyText);
        Assert.Contains("mime.too-large", mail.Codes());
    }
}
