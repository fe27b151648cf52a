using Microsoft.Extensions.DependencyInjection;
using Relais.Desk.Specs.Houses;
using Relais.Platform.Live;

namespace Relais.Desk.Specs.Access;

/// <summary>The stream of changes stays open long after its request was let in: it asks again at each heartbeat.</summary>
public sealed class Listening_to_changes
{
    [Fact]
    public async Task goes_on_while_the_session_is_open()
    {
        await using var house = await Quick();
        using var lines = await Listen(await house.As("nora"));
        for (var beats = 0; beats < 3;) if (await Next(lines) == ": là") beats++;
    }

    [Fact]
    public async Task ends_with_the_session()
    {
        await using var house = await Quick();
        var elsewhere = await Door.Enter(house.Stranger(), "nora");
        using var lines = await Listen(elsewhere);
        Assert.True((await (await house.As("nora")).Act("/reglages/sessions/fin")).IsDone);

        await End(lines);
    }

    [Fact]
    public async Task ends_when_the_session_grew_old()
    {
        await using var house = await Quick();
        using var lines = await Listen(await house.As("nora"));
        house.Clock.Pass(TimeSpan.FromHours(11));

        await End(lines);
    }

    [Fact]
    public async Task ends_with_the_mandate_it_was_opened_under()
    {
        await using var house = await Quick();
        house.Clock.Pass(TimeSpan.FromDays(4) + TimeSpan.FromHours(12));   // the evening of his last day
        using var lines = await Listen(await house.As("tom"));
        Assert.Equal(": là", await Next(lines));
        house.Clock.Pass(TimeSpan.FromHours(4));

        await End(lines);
    }

    private static Task<House> Quick() => House.Open(services => services.AddSingleton(s =>
        new LiveUpdates(s.GetRequiredService<Announcements>(), s.GetRequiredService<IServiceScopeFactory>()) { Heartbeat = TimeSpan.FromMilliseconds(50) }));

    private static async Task<StreamReader> Listen(HttpClient browser)
    {
        var answer = await browser.GetAsync("/direct", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal(": ouvert", await lines.ReadLineAsync());
        return lines;
    }

    /// <summary>The next line that says something.</summary>
    private static async Task<string?> Next(StreamReader lines)
    {
        string? line;
        do line = await lines.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        while (line == "");
        return line;
    }

    private static async Task End(StreamReader lines)
    {
        for (var beats = 0; beats < 200; beats++)
            if (await Next(lines) is null) return;
        Assert.Fail("The stream outlived its session by 200 heartbeats.");
    }
}
