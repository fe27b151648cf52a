using Microsoft.EntityFrameworkCore;
using Relais.Access.Members;
using Relais.Desk.Specs.Houses;
using Relais.Kernel;
using Relais.Platform.Journal;

namespace Relais.Desk.Specs.Access;

/// <summary>At once or on a day to come; what was in those hands is said in words and stays in sight.</summary>
public sealed class Ending_a_mandate
{
    [Fact]
    public async Task at_once_gives_back_what_was_held_and_what_was_offered()
    {
        await using var house = await House.Open();
        var (held, offered) = (await house.ClinicalWork(), await house.AdministrativeWork());
        var samia = house.Town.Members["samia"];
        Assert.True((await house.Does("samia", held, "reprise")).IsDone);
        Assert.True((await (await house.As("nora")).Act($"/travail/{offered.Id}/reprise")).IsDone);
        Assert.True((await (await house.As("nora")).Act($"/travail/{offered.Id}/passage", ("a", samia.ToString()))).IsDone);

        var page = await End(house, samia, ("quand", "maintenant"));
        Assert.Contains("fini dès maintenant. 2 éléments à son nom reviennent « À personne »", page);
        Assert.Null((await house.Now(held)).Holder);
        var still = await house.Now(offered);
        Assert.Equal((house.Town.Members["nora"], (MemberId?)null), (still.Holder!.Value, still.Offer?.To));
        Assert.Equal(2, await house.Ask(house.Town.Tilleuls, db => db.Set<JournalEntry>().CountAsync(e => e.Act == "work.leave" || e.Act == "work.decline")));

        using var shut = await (await house.As("samia")).GetAsync($"/corbeille?item={held.Id}");
        Assert.DoesNotContain("CARON", await shut.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task on_a_day_to_come_leaves_everything_in_their_hands_and_says_where_it_will_be_seen()
    {
        await using var house = await House.Open();
        var held = await house.ClinicalWork();
        Assert.True((await house.Does("samia", held, "reprise")).IsDone);

        var page = await End(house, house.Town.Members["samia"], ("fin", "2026-11-24"));
        Assert.Contains("finit le 24/11/2026 au soir. Ce qui sera encore à son nom se verra dans « L'équipe »", page);
        Assert.Equal(house.Town.Members["samia"], (await house.Now(held)).Holder);
        house.Clock.Pass(TimeSpan.FromDays(5));
        Assert.Contains("Samia Benali", (await (await house.As("nora")).Page("/corbeille?vue=equipe")).QuerySelector("#liste")!.TextContent);
    }

    [Fact]
    public async Task of_two_keeps_what_the_other_still_opens()
    {
        await using var house = await House.Open();
        var samia = house.Town.Members["samia"];
        var held = await house.ClinicalWork();
        Assert.True((await house.Does("samia", held, "reprise")).IsDone);
        Assert.True((await (await house.As("claire")).Act($"/reglages/cabinets/{house.Town.Tilleuls}/mandats", ("membre", samia.ToString()), ("role", "Secretary"), ("debut", "2026-11-20"))).IsDone);

        await End(house, samia, ("quand", "maintenant"));
        Assert.Equal(samia, (await house.Now(held)).Holder);
    }

    private static async Task<string> End(House house, MemberId member, params (string, string?)[] fields)
    {
        var claire = await house.As("claire");
        var mandate = await house.Ask(house.Town.Tilleuls, db => db.Set<Mandate>().Where(m => m.Member == member && m.Role == Role.Assistant).Select(m => m.Id).SingleAsync());
        Assert.True((await claire.Act($"/reglages/cabinets/{house.Town.Tilleuls}/mandats/{mandate}/fin", fields)).IsDone);
        return (await claire.Page($"/reglages/cabinets/{house.Town.Tilleuls}/membres")).QuerySelector(".avis")!.TextContent;
    }
}
