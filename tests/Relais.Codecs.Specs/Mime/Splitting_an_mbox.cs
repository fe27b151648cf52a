using System.Text;
using Relais.Codecs.Mime;

namespace Relais.Codecs.Specs.Mime;

public class Splitting_an_mbox
{
    private static string[] Split(string text, string lineEnd = "\n") =>
        [.. Mbox.Split(Encoding.UTF8.GetBytes(text.Replace("\n", lineEnd))).Select(m => Mail.TextOf(m).Replace(lineEnd, "\n"))];

    [Theory, InlineData("\n"), InlineData("\r\n")]
    public void gives_each_message_without_its_envelope(string lineEnd) =>
        Assert.Equal(
            ["Subject: un\n\ntexte\n", "Subject: deux\n\ntexte\n"],
            Split("From a@b Mon\nSubject: un\n\ntexte\n\nFrom c@d Tue\nSubject: deux\n\ntexte\n", lineEnd));

    [Fact]
    public void takes_one_sign_off_a_quoted_line() =>
        Assert.Equal(["A: b\n\nFrom ici\n>From là\n> From cité\n"], Split("From a\nA: b\n\n>From ici\n>>From là\n> From cité\n"));

    [Fact]
    public void keeps_a_from_that_follows_no_empty_line() =>
        Assert.Equal(["A: b\n\ntexte\nFrom nous deux\n"], Split("From a\nA: b\n\ntexte\nFrom nous deux\n"));

    [Fact]
    public void gives_slices_of_the_file()
    {
        var file = "From a\nA: b\n\nun\n\nFrom b\nA: c\n\ndeux\n"u8.ToArray();

        Assert.All(Mbox.Split(file), m => Assert.True(file.AsSpan().Overlaps(m.Span)));
    }

    [Theory, InlineData(""), InlineData("\n\n")]
    public void finds_nothing_in_nothing(string text) => Assert.Empty(Split(text));

    [Fact]
    public void takes_a_file_without_envelope_as_one_message() => Assert.Equal(["Subject: un\n\ntexte"], Split("Subject: un\n\ntexte"));
}
