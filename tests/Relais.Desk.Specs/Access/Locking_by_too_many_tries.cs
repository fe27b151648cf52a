using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Access.Members;
using Relais.Access.SignIn;
using Relais.Contracts.Access;
using Relais.Desk.Specs.Houses;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Access;

/// <summary>A lock and its end are lines in the journal of every practice the account opens: one a lock, not one a try.</summary>
public sealed class Locking_by_too_many_tries : IAsyncLifetime
{
    private House house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await House.Open();
        await house.In(house.Town.Girard, s => s.GetRequiredService<GiveMandate>().Give(
            house.Town.Members["nora"], new NewMandate(house.Town.Girard, Role.Secretary, new Period(new DateOnly(2026, 11, 20), null), []), Responsible.Operator, default));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task is_one_line_for_each_practice_however_many_tries()
    {
        using var guesser = house.Stranger();
        for (var tries = 1; tries <= 25; tries++) await Try(guesser, "nora");

        foreach (var practice in new[] { house.Town.Tilleuls, house.Town.Girard })
        {
            var line = Assert.Single(await Told(practice));
            Assert.Equal(("member.lock-password", null, $"{house.Town.Members["nora"]}"), (line.Act, line.Actor, line.Note));
        }
    }

    [Fact]
    public async Task its_end_is_told_once_when_the_quarter_of_an_hour_is_over()
    {
        using var guesser = house.Stranger();
        for (var tries = 1; tries <= 10; tries++) await Try(guesser, "nora");
        await Minute();
        Assert.Equal(["member.lock-password"], await Acts());

        house.Clock.Pass(TimeSpan.FromMinutes(15));
        await Minute();
        await Minute();
        Assert.Equal(["member.lock-password", "member.lock-end"], await Acts());
    }

    /// <summary>Nobody else had the time to tell the end of the first.</summary>
    [Fact]
    public async Task a_second_lock_tells_the_end_of_the_first()
    {
        using var guesser = house.Stranger();
        for (var tries = 1; tries <= 10; tries++) await Try(guesser, "nora");
        house.Clock.Pass(TimeSpan.FromMinutes(16));
        for (var tries = 1; tries <= 10; tries++) await Try(guesser, "nora");

        Assert.Equal(["member.lock-password", "member.lock-end", "member.lock-password"], await Acts());
    }

    [Fact]
    public async Task says_that_it_was_by_codes()
    {
        using var thief = house.Stranger();
        using var opened = await Door.Send(thief, "/connexion", ("Input.Login", "nora"), ("Input.Password", Town.Password));
        for (var tries = 1; tries <= 12; tries++) (await Door.Send(thief, "/connexion/code", ("Input.Code", "000000"))).Dispose();

        Assert.Equal(["member.lock-code"], await Acts());
    }

    [Fact]
    public async Task is_told_of_no_login_that_nobody_has()
    {
        using var guesser = house.Stranger();
        foreach (var login in new[] { "personne", "lucie" })
            for (var tries = 1; tries <= 12; tries++) await Try(guesser, login);

        foreach (var practice in new[] { house.Town.Tilleuls, house.Town.Girard, house.Town.Sources }) Assert.Empty(await Told(practice));
    }

    [Fact]
    public async Task counts_tries_that_come_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(async _ =>
        {
            using var guesser = house.Stranger();
            await Try(guesser, "nora");
        }));

        Assert.Equal(["member.lock-password"], await Acts());
    }

    [Fact]
    public async Task never_says_what_was_tried()
    {
        using var guesser = house.Stranger();
        for (var tries = 1; tries <= 10; tries++) await Try(guesser, "nora");

        var page = WebUtility.HtmlDecode(await (await house.As("claire")).GetStringAsync($"/journal?cabinet={house.Town.Tilleuls}"));
        Assert.Contains("Relais", page, StringComparison.Ordinal);
        Assert.Contains("a bloqué un quart d'heure le compte de Nora", page, StringComparison.Ordinal);
        Assert.DoesNotContain("faux mot", page, StringComparison.Ordinal);
    }

    private static async Task Try(HttpClient guesser, string login) => (await Door.Send(guesser, "/connexion", ("Input.Login", login), ("Input.Password", "faux mot"))).Dispose();

    private Task Minute() => house.In(house.Town.Tilleuls, async s =>
    {
        s.GetRequiredService<CurrentWalls>().Stand(Walls.None);
        await s.GetRequiredService<Locks>().TellEnded(default);
        return true;
    });

    private async Task<IReadOnlyList<string>> Acts() => [.. (await Told(house.Town.Tilleuls)).Select(l => l.Act)];

    private Task<List<JournalEntry>> Told(PracticeId practice) => house.Ask(practice, async db =>
        (await db.Set<JournalEntry>().AsNoTracking().Where(e => e.Practice == practice && e.Act.StartsWith("member.")).ToListAsync()).OrderBy(e => e.At).ToList());
}
