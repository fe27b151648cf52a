using Relais.Journeys.Specs.Cast;

namespace Relais.Journeys.Specs.Stage;

/// <summary>What every story has: people who sit down in the open house, and browsers that must not have complained at the end.</summary>
[Collection(WholeRun.Name)]
public abstract class Story(OpenHouse house) : IAsyncDisposable
{
    private readonly List<Seat> seats = [];

    protected OpenHouse House { get; } = house;

    public async ValueTask DisposeAsync()
    {
        var complaints = seats.SelectMany(s => s.Complaints).ToList();
        foreach (var seat in seats) await seat.DisposeAsync();
        GC.SuppressFinalize(this);
        Assert.True(complaints.Count == 0, "The browser complained:\n" + string.Join('\n', complaints));
    }

    /// <summary>Somebody signed in; through the pages the first time.</summary>
    private protected async Task<Seat> SitDown(Someone who, Screen? screen = null, bool javaScript = true)
    {
        var seat = await Empty(who.Host, screen, javaScript, House.DoorOf(who.Login));
        if (House.DoorOf(who.Login) is not null) return seat;
        await who.SignIn(seat);
        House.KeepDoor(who.Login, await seat.Context.StorageStateAsync());
        return seat;
    }

    /// <summary>A browser in front of which nobody has signed in.</summary>
    private protected async Task<Seat> Empty(string host = Someone.Val, Screen? screen = null, bool javaScript = true, string? cookies = null)
    {
        var seat = await Seat.At(House.Chromium, House.At(host), screen ?? Screen.Desk, javaScript, cookies);
        seats.Add(seat);
        return seat;
    }
}
