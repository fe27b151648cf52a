using Deque.AxeCore.Commons;

namespace Relais.Journeys.Specs.Stage;

/// <summary>A story that looks at pages: axe finds nothing, and nothing scrolls sideways, at the desk, on a telephone, zoomed to 200 %.</summary>
public abstract class CarefulLook(OpenHouse house) : Story(house)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // In the page itself, which has no frames: the package's own way opens a blank page for each look, which takes longer than looking.
    private const string Run =
        """
        () => axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } })
          .then(r => r.violations.map(v => v.id + ', ' + v.help + '\n' + v.nodes.slice(0, 4).map(n => '  ' + n.target + '  ' + n.html + '  ' + (n.any[0]?.message ?? '')).join('\n')))
        """;

    private readonly List<string> found = [];

    private protected void NothingWasFound() => Assert.True(found.Count == 0, string.Join("\n\n", found));

    private protected IReadOnlyList<string> TakeFound()
    {
        var taken = found.ToList();
        found.Clear();
        return taken;
    }

    private protected void Found(string what) => found.Add(what);

    /// <param name="page">Null is the page where one stands.</param>
    /// <param name="open">What is unfolded first.</param>
    private protected async Task ExamineAtEverySize(Seat seat, string name, string? page, string? open = null)
    {
        if (page is not null) await seat.Go(page);
        if (open is not null) await seat[open].First.ClickAsync();
        foreach (var screen in new[] { Screen.Zoomed, Screen.Phone, Screen.Desk })
        {
            await seat.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            if (await seat.ScrollsSideways()) found.Add($"{name} scrolls sideways at {screen.Width}");
            await Examine(seat, $"{name} ({screen.Width})");
            await seat.Shot($"vue-{name}-{screen.Width}");
        }
    }

    private protected async Task Examine(Seat seat, string where)
    {
        await seat.Page.WaitForFunctionAsync("() => !document.documentElement.hasAttribute('aria-busy')");   // not while one page gives way to the next
        if (!await seat.Page.EvaluateAsync<bool>("() => 'axe' in window")) await seat.Page.EvaluateAsync(Axe);
        foreach (var violation in await seat.Page.EvaluateAsync<string[]>(Run)) found.Add($"{where}: {violation}");
    }
}
