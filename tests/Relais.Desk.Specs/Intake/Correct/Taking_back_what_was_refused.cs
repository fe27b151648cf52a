using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;
using Relais.Intake.Count;
using Relais.Intake.Documents;
using Relais.Platform.Journal;

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
        Assert.Equal((Fate.New, "repris après refus"), (document.Fate, document.FateReason));
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
    public async Task is_too_late_once_a_newer_one_of_the_same_name_came()
    {
        var cut = ClinicalDocument.About(Someone.ZoeMartin, ClinicalDocument.Discharge, "Lettre de liaison");
        var item = await house.Comes(cut);
        var claire = await house.As("claire");
        Assert.True((await claire.Act($"/documents/{item.Document}/refus", ("raison", "incomplète, redemandée"))).IsDone);
        await house.Comes([.. cut, .. "\n"u8], "renvoi.xml");

        Assert.Equal("intake.came-again", (await claire.Act($"/documents/{item.Document}/reprise")).Code);
    }

    [Fact]
    public async Task is_found_again_when_a_copy_of_it_is_what_comes()
    {
        var content = Noise();
        var item = await house.Comes(content, "abime.bin");
        await house.Comes(content, "copie.bin");
        Assert.True((await (await house.As("nora")).Act($"/documents/{item.Document}/refus", ("raison", "redemandé"))).IsDone);
        var again = await house.Comes(content, "encore.bin");

        Assert.NotEqual(item.Id, again.Id);
        Assert.True(again.IsOpen);
    }

    [Fact]
    public async Task is_for_whom_it_is_not_reserved_from()
    {
        var item = await house.ClinicalWork(Someone.ZoeMartin);
        var (claire, nora, address) = (await house.As("claire"), await house.As("nora"), $"/documents/{item.Document}/reprise");
        Assert.True((await claire.Act($"/documents/{item.Document}/refus", ("raison", "inconnue ici"))).IsDone);
        await house.Ask(item.Practice, async db =>
        {
            db.Entry(await db.Set<Document>().SingleAsync(d => d.Id == item.Document)).Property(d => d.AccessFlags).CurrentValue = "MaskedToProfessionals";
            db.Tell(house.Clock, item.Practice, "spec.change", item.Document.Value);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(404, (await (await house.As("odile")).Act(address)).Status);
        Assert.Equal("intake.reserved", (await nora.Act(address)).Code);
        Assert.Null((await nora.Page("/comptes")).QuerySelector($"form[action='{address}']"));
        Assert.NotNull((await claire.Page($"/corbeille?item={item.Id}")).QuerySelector($"form[action='{address}']"));
        Assert.True((await claire.Act(address)).IsDone);
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
