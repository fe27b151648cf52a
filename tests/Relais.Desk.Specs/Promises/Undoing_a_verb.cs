using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Promises;

/// <summary>One's own last verb is taken back within ten seconds, while nobody built on it.</summary>
public sealed class Undoing_a_verb(House house) : IClassFixture<House>
{
    [Fact]
    public async Task within_ten_seconds_brings_back_what_was()
    {
        var item = await house.AdministrativeWork();
        await house.Does("nora", item, "cloture");
        house.Clock.Pass(TimeSpan.FromSeconds(9));
        Assert.True((await Undo("nora", item)).IsDone);

        var back = await house.Now(item);
        Assert.Null(back.Closing);
        Assert.Null(back.Holder);
        Assert.Equal(["close", "undo"], await Verbs(item));
    }

    [Fact]
    public async Task later_is_refused()
    {
        var item = await house.AdministrativeWork();
        await house.Does("nora", item, "cloture");
        house.Clock.Pass(TimeSpan.FromSeconds(13));

        Assert.Equal("delegation.undo-late", (await Undo("nora", item)).Code);
        Assert.False((await house.Now(item)).IsOpen);
    }

    [Fact]
    public async Task after_another_verb_is_refused()
    {
        var item = await house.AdministrativeWork();
        await house.Does("samia", item, "passage", ("a", house.Town.Members["nora"].ToString()));
        await house.Does("nora", item, "acceptation");

        Assert.Equal("delegation.undo-changed", (await Undo("samia", item)).Code);
        Assert.Equal(house.Town.Members["nora"], (await house.Now(item)).Holder);
    }

    [Fact]
    public async Task of_somebody_else_is_not_found()
    {
        var item = await house.AdministrativeWork();
        await house.Does("nora", item, "cloture");

        Assert.Equal(404, (await Undo("samia", item)).Status);
        Assert.False((await house.Now(item)).IsOpen);
    }

    [Fact]
    public async Task twice_undoes_once()
    {
        var item = await house.AdministrativeWork();
        await house.Does("nora", item, "prise");
        Assert.True((await Undo("nora", item)).IsDone);

        Assert.Equal("delegation.undo-changed", (await Undo("nora", item)).Code);
        Assert.Null((await house.Now(item)).Holder);
    }

    private async Task<Answer> Undo(string member, WorkItem item)
    {
        var step = await house.Ask(item.Practice, db => db.Set<WorkStep>().Where(s => s.Work == item.Id && s.Verb != "undo").OrderBy(s => s.Id).Select(s => s.Id).FirstAsync());
        return await (await house.As(member)).Act($"/travail/etapes/{step}/annulation");
    }

    private async Task<List<string>> Verbs(WorkItem item) =>
        await house.Ask(item.Practice, db => db.Set<WorkStep>().Where(s => s.Work == item.Id).OrderBy(s => s.Id).Select(s => s.Verb).ToListAsync());
}
