using Microsoft.Extensions.DependencyInjection;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;
using Relais.Intake.Count;
using Relais.Intake.Documents;

namespace Relais.Desk.Specs.Intake.Correct;

/// <summary>A part refused by mistake is not lost: at once by undo, later from the counts.</summary>
public sealed class Taking_back_what_was_refused(House house) : IClassFixture<House>
{
    private static int files;

    [Fact]
    public async Task at_once_by_undo_brings_it_back_held_as_it_was()
    {
        var (item, nora) = (await Refused(), await house.As("nora"));
        var bar = (await nora.Page("/corbeille?vue=personne")).QuerySelector("form.annuler")!;
        Assert.Contains("refusé", bar.TextContent, StringComparison.Ordinal);
        Assert.True((await nora.Act(bar.GetAttribute("action")!)).IsDone);

        var (back, document) = (await house.Now(item), await house.DocumentOf(item));
        Assert.Equal((true, item.HoldCode), (back.IsOpen, back.HoldCode));
        Assert.Equal((Fate.New, null), (document.Fate, document.FateReason));
        Assert.Null((await nora.Page("/corbeille?vue=personne")).QuerySelector("form.annuler"));
        Assert.All(await Counts(), day => Assert.True(day.Parts.IsWhole, day.Parts.Sentence));
    }

    [Fact]
    public async Task later_is_offered_beside_the_counts()
    {
        var (item, nora) = (await Refused(), await house.As("nora"));
        house.Clock.Pass(TimeSpan.FromMinutes(20));
        var address = $"/documents/{item.Document}/reprise";
        Assert.NotNull((await nora.Page("/comptes")).QuerySelector($"form[action='{address}']"));
        Assert.True((await nora.Act(address)).IsDone);

        Assert.True((await house.Now(item)).IsOpen);
        Assert.Null((await nora.Page("/comptes")).QuerySelector($"form[action='{address}']"));
        Assert.Equal("intake.not-refused", (await nora.Act(address)).Code);
        // And it can be refused again.
        Assert.True((await nora.Act($"/documents/{item.Document}/refus", ("raison", "vraiment abîmé"))).IsDone);
    }

    [Fact]
    public async Task is_too_late_once_it_came_again()
    {
        var content = Noise();
        var item = await Refused(content);
        await house.Comes(content, "renvoi.bin");

        Assert.Equal("intake.came-again", (await (await house.As("nora")).Act($"/documents/{item.Document}/reprise")).Code);
        Assert.False((await house.Now(item)).IsOpen);
    }

    [Fact]
    public async Task is_for_whom_it_is_not_reserved_from()
    {
        var item = await house.ClinicalWork(Someone.ZoeMartin);
        var claire = await house.As("claire");
        Assert.True((await claire.Act($"/documents/{item.Document}/refus", ("raison", "inconnue ici"))).IsDone);

        Assert.Equal(404, (await (await house.As("odile")).Act($"/documents/{item.Document}/reprise")).Status);
        Assert.True((await claire.Act($"/documents/{item.Document}/reprise")).IsDone);
        Assert.True((await house.Now(item)).IsOpen);
    }

    private Task<IReadOnlyList<ChannelDay>> Counts() => house.In(house.Town.Tilleuls, s => s.GetRequiredService<CountParts>().Of([house.Town.Tilleuls], null, default));

    private async Task<WorkItem> Refused(byte[]? content = null)
    {
        var item = await house.Comes(content ?? Noise(), "abime.bin");
        Assert.True(item.IsHeld);
        Assert.True((await (await house.As("nora")).Act($"/documents/{item.Document}/refus", ("raison", "redemandé à l'expéditeur"))).IsDone);
        return item;
    }

    private static byte[] Noise()
    {
        var bytes = new byte[700];
        new Random(++files).NextBytes(bytes);
        return bytes;
    }
}
