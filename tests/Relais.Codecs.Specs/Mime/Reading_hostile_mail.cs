using System.Text;
using Relais.Codecs.Mime;

namespace Relais.Codecs.Specs.Mime;

public class Reading_hostile_mail
{
    private static MimeMessage Bad(string name) => MimeReader.Read(File.ReadAllBytes(Path.Combine(SharedData.Folder("badinput"), "gen", name)));

    [Fact]
    public void stops_at_a_thousand_headers_and_keeps_the_body()
    {
        var mail = Bad("headers-60000.eml");

        Assert.Equal(1000, mail.Headers.Count);
        Assert.Contains("mime.too-many-headers", mail.Codes());
        Assert.Equal("body", mail.BodyText);
    }

    [Fact]
    public void survives_brackets_nested_without_end()
    {
        var mail = Bad("addr-nest.eml");

        Assert.Equal("x", mail.Subject);
        Assert.Contains("mime.line-too-long", mail.Codes());
        Assert.True(mail.From.Count <= 1);
    }

    [Fact]
    public void takes_the_path_off_a_file_name()
    {
        var part = Bad("filename-traversal.eml").Root;

        Assert.Equal(("x.pdf", "../../x.pdf"), (part.FileName, part.RawFileName));
        Assert.Contains("mime.filename-unsafe", Bad("filename-traversal.eml").Codes());
    }

    [Fact]
    public void takes_the_reversal_out_of_a_file_name() => Assert.Equal("crfdp.exe", Bad("rtlo-filename.eml").Root.FileName);

    [Fact]
    public void leaves_no_nul_in_any_text()
    {
        var mail = Bad("nul-bytes.eml");

        Assert.Equal(("ab", "a@b.fr", "x\uFFFDy"), (mail.Subject, mail.From[0].Address, mail.BodyText));
    }

    private static readonly Dictionary<string, Func<int, string>> Families = new()
    {
        ["delimiters that are none"] = n => Multipart(string.Concat(Enumerable.Repeat("--bx\n", n))),
        ["delimiters inside lines"] = n => Multipart(string.Concat(Enumerable.Repeat("x--b", n))),
        ["empty parts"] = n => Multipart(string.Concat(Enumerable.Repeat("--b\n\n\n", n))),
        ["unclosed nested multiparts"] = n =>
            string.Concat(Enumerable.Range(0, n / 10).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")),
        ["nested messages"] = n => string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\n", n / 10)),
        ["uuencode beginnings"] = n => "\n" + string.Concat(Enumerable.Repeat("begin 644 a\nM\n", n)),
        ["lines that are no header"] = n => string.Concat(Enumerable.Repeat("a: b\nx\n", n)),
    };

    public static TheoryData<string> FamilyNames => [.. Families.Keys];

    [Theory, MemberData(nameof(FamilyNames))]
    public void looks_at_twice_as_many_bytes_when_the_mail_is_twice_as_long(string family)
    {
        var small = Mail.Read(Families[family](100_000)).BytesScanned;
        var large = Mail.Read(Families[family](200_000)).BytesScanned;

        Assert.True(large <= 2.2 * small, $"{family}: {small} bytes looked at, then {large}");
    }

    /// <remarks>A quadratic reader would need minutes for each of these, and the run would be seen to hang.</remarks>
    [Theory, InlineData("=?utf-8?q?"), InlineData("=?a?b?="), InlineData("=?"), InlineData("\"\\"), InlineData("(<:;,"), InlineData("' "), InlineData("\" "), InlineData("*0*=''%")]
    public void reads_a_header_made_of_one_fragment_repeated(string fragment)
    {
        var value = string.Concat(Enumerable.Repeat(fragment, 200_000));
        var limits = new MimeLimits { LineLength = int.MaxValue, HeaderBytes = int.MaxValue };

        var mail = Mail.Read($"Subject: {value}\nFrom: {value}\nContent-Type: a/b; name=\"{value}\nContent-Disposition: attachment; {value}\n\n", limits);

        mail.ReadWhole();
        Assert.Equal(4, mail.Headers.Count);
    }

    [Fact]
    public void never_fails_whatever_bytes_are_lost_or_changed()
    {
        const int Seed = 20261121;
        var random = new Random(Seed);
        foreach (var mail in MailSamples.All)
        {
            for (var round = 0; round < 1500; round++)
            {
                var bytes = Encoding.Latin1.GetBytes(mail);
                for (var flips = random.Next(6); flips > 0; flips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                var cut = bytes.AsMemory(0, random.Next(2) == 0 ? bytes.Length : random.Next(bytes.Length));

                var failure = Record.Exception(() => Assert.True(MimeReader.Read(cut).ReadWhole() <= 2 * bytes.Length));
                Assert.True(failure is null, $"seed {Seed}, round {round}: {failure}\n{Convert.ToBase64String(cut.Span)}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {Seed}");
    }

    private static string Multipart(string body) => $"Content-Type: multipart/mixed; boundary=b\n\n{body}";
}
