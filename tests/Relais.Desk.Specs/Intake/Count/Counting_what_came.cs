using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;
using Relais.Intake.Count;
using Relais.Platform.Journal;


namespace Relais.Desk.Specs.Intake.Count;

public class Counting_what_came
{
    [Fact]
    public async Task agrees_when_the_same_comes_twice()
    {
        await using var house = await House.Open();
        var letter = ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, "Lettre de liaison");
        await house.Receive(house.Town.Tilleuls, house.Town.TilleulsMail, "a.xml", letter);
        await house.Receive(house.Town.Tilleuls, house.Town.TilleulsMail, "b.xml", letter);
        await house.File(house.Town.Tilleuls);

        var count = await Count(house);
        Assert.True(count.IsWhole, count.Sentence);
        Assert.Equal((2, 1, 1, 1), (count.Received, count.New, count.Duplicates, count.InHand));
    }

    [Fact]
    public async Task counts_a_replaced_document_where_its_work_now_stands()
    {
        await using var house = await House.Open();
        var first = ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, "Lettre de liaison");
        var id = System.Text.RegularExpressions.Regex.Match(System.Text.Encoding.UTF8.GetString(first), "<id root=\"1.2.250.1.999.1\" extension=\"(S\\d+)\"").Groups[1].Value;
        var second = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, "Lettre corrigée"))
            .Replace("<component><structuredBody>", $"<relatedDocument typeCode=\"RPLC\"><parentDocument><id root=\"1.2.250.1.999.1\" extension=\"{id}\"/></parentDocument></relatedDocument><component><structuredBody>"));
        await house.Receive(house.Town.Tilleuls, house.Town.TilleulsMail, "a.xml", first);
        await house.Receive(house.Town.Tilleuls, house.Town.TilleulsMail, "b.xml", second);
        await house.File(house.Town.Tilleuls);

        var count = await Count(house);
        Assert.True(count.IsWhole, count.Sentence);
        Assert.Equal((2, 1, 1, 1), (count.Received, count.New, count.Versions, count.InHand));
    }

    [Fact]
    public async Task does_not_agree_while_something_is_still_to_read()
    {
        await using var house = await House.Open();
        await house.Receive(house.Town.Tilleuls, house.Town.TilleulsMail, "a.txt", "Bonjour"u8.ToArray());

        var count = await Count(house);
        Assert.Equal((false, 1), (count.IsWhole, count.Unread));
    }

    [Fact]
    public void does_not_agree_when_a_new_document_is_nobody_s_work() =>
        Assert.False((PartCount.None with { Received = 1, New = 1, Lost = 1 }).IsWhole);

    [Fact]
    public async Task is_signed_once_when_the_day_is_closed()
    {
        await using var house = await House.Open();
        await house.ClinicalWork();
        Assert.Equal(0, await house.In(house.Town.Tilleuls, s => s.GetRequiredService<SignCounts>().Sign(house.Town.Tilleuls, default)));

        house.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(1, await house.In(house.Town.Tilleuls, s => s.GetRequiredService<SignCounts>().Sign(house.Town.Tilleuls, default)));
        Assert.Equal(0, await house.In(house.Town.Tilleuls, s => s.GetRequiredService<SignCounts>().Sign(house.Town.Tilleuls, default)));

        var line = await house.Ask(house.Town.Tilleuls, db => db.Set<JournalEntry>().SingleAsync(e => e.Act == SignCounts.Act));
        Assert.Equal("2026-11-20 received 1 = new 1 + duplicates 0 + versions 0 + withdrawn 0 + refused 0; new 1 = in-hand 1 + held 0 + closed 0; agrees", line.Note);
    }

    [Fact]
    public async Task shows_on_the_page_and_exports()
    {
        await using var house = await House.Open();
        await house.ClinicalWork();
        var nora = await house.As("nora");

        Assert.Contains("Le compte tombe juste", (await nora.Page("/comptes")).QuerySelector(".bilan")!.TextContent);
        Assert.Contains("2026-11-20;\"Cabinet des Tilleuls\";", await nora.GetStringAsync("/comptes.csv"));
    }

    private static async Task<PartCount> Count(House house) =>
        PartCount.Sum((await house.In(house.Town.Tilleuls, s => s.GetRequiredService<CountParts>().Of([house.Town.Tilleuls], null, default))).Select(c => c.Parts));
}
