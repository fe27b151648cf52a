using System.Text;
using System.Text.Json;
using Relais.Intake.Describe;
using Relais.Intake.Read;

namespace Relais.Desk.Specs.Intake.Describe;

public class Showing_words_of_strangers
{
    [Theory, InlineData("fdp.\u202Eexe"), InlineData("a\u2028b"), InlineData("a\u0085b"), InlineData("\u001b[31mrouge"), InlineData("a\u200Bb"), InlineData("Été n'œuvre")]
    public void escapes_in_json_what_cannot_be_seen_and_loses_nothing(string words)
    {
        var line = Printable.Json(new { title = words });

        Assert.DoesNotContain(line, c => char.IsControl(c) || "\u2028\u2029\u200B\u202E".Contains(c));
        Assert.Equal(words, JsonDocument.Parse(line).RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public async Task keeps_a_subject_from_moving_the_cursor()
    {
        var mail = Encoding.UTF8.GetBytes("From: a@b.fr\nSubject: =?utf-8?Q?=1B[2Jvide_=E2=80=AEtxt?=\n\nBonjour\n");
        var said = await new DescribeFile(new ArrivalReader(NoPaperText.Instance)).Of("m.eml", mail, new DateOnly(2026, 11, 20), default);

        Assert.DoesNotContain(InFrench.Say(said), c => c != '\n' && (char.IsControl(c) || c == '\u202E'));
    }

    [Fact]
    public async Task tells_each_message_of_an_mbox()
    {
        var mbox = Encoding.UTF8.GetBytes("From a@b Mon Jan  5 09:30:00 2026\nFrom: a@b.fr\nSubject: un\n\nBonjour\n\nFrom c@d Mon Jan  5 09:31:00 2026\nFrom: c@d.fr\nSubject: deux\n\nBonsoir\n");
        var said = Assert.IsType<SeveralSaid>(await new DescribeFile(new ArrivalReader(NoPaperText.Instance)).Of("courrier", mbox, new DateOnly(2026, 11, 20), default));

        Assert.Equal(["un", "deux"], said.Messages!.Select(m => m.Subject));
    }
}
