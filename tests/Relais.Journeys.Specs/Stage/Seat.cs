using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Relais.Journeys.Specs.Stage;

/// <summary>A browser with somebody in front of it. What it complains of (script errors, broken rules of content security, failed requests) is kept and fails the story.</summary>
internal sealed class Seat : IAsyncDisposable
{
    private const string Telephone = "Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36";

    /// <summary>How long a page may take on a machine that does much else, in milliseconds.</summary>
    public const int Patience = 60_000;

    private readonly string address;
    private readonly IBrowserContext context;

    private Seat(string address, IBrowserContext context, IPage page) => (this.address, this.context, Page) = (address, context, page);

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public IBrowserContext Context => context;

    public static async Task<Seat> At(IBrowser chromium, string address, Screen screen, bool javaScript, string? cookies)
    {
        var context = await chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address, Locale = "fr-FR", TimezoneId = "Europe/Paris", JavaScriptEnabled = javaScript, StorageState = cookies, HasTouch = screen.IsPhone,
            IsMobile = screen.IsPhone, UserAgent = screen.IsPhone ? Telephone : null,
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
        });
        context.SetDefaultTimeout(Patience);
        var seat = new Seat(address, context, await context.NewPageAsync());
        seat.Listen();
        return seat;
    }

    public ILocator this[string selector] => Page.Locator(selector);

    public async Task<IResponse?> Go(string path) => await Page.GotoAsync(address + path);

    /// <summary>
    /// Waits until the address says so, by asking again and again. Not by the events of the page being loaded: one that comes between
    /// the question and the listening is never heard, and the story waits in vain.
    /// </summary>
    public Task Arrives([StringSyntax(StringSyntaxAttribute.Regex)] string address) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(address), new() { Timeout = Patience });

    /// <summary>Has left the pages one signs in on.</summary>
    public Task IsIn() => Arrives("^(?!.*/connexion)");

    public Task Press(params string[] keys) => keys.Aggregate(Task.CompletedTask, async (before, key) =>
    {
        await before;
        await Page.Keyboard.PressAsync(key);
    });

    public Task Click(string selector) => Page.ClickAsync(selector);

    /// <summary>The item that the address names.</summary>
    public string ItemInAddress => System.Web.HttpUtility.ParseQueryString(new Uri(Page.Url).Query)["item"]!;

    public Task<bool> ScrollsSideways() => Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>Takes back a complaint that the story expects, such as the answer to a wrong password.</summary>
    public void Forgive(string words) => Complaints.RemoveAll(c => c.Contains(words, StringComparison.Ordinal));

    public Task Sees(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync(new() { Timeout = Patience });

    /// <remarks>The same words may stand twice, for a phone and for a desk: the one in sight counts.</remarks>
    public Task Sees(string text) => Sees(Page.GetByText(text).Filter(new() { Visible = true }).First);

    public Task SeesNot(ILocator what) => Assertions.Expect(what).ToHaveCountAsync(0, new() { Timeout = Patience });

    /// <summary>A picture for a person to look at, in the folder that RELAIS_SHOTS names; nothing without it.</summary>
    public async Task Shot(string name)
    {
        if (Environment.GetEnvironmentVariable("RELAIS_SHOTS") is not { Length: > 0 } folder) return;
        await Page.WaitForTimeoutAsync(400);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type == "error") Complaints.Add($"{message.Text} ({message.Location})");
        };
        Page.PageError += (_, error) => Complaints.Add(error);
        Page.Response += (_, answer) =>
        {
            if (answer.Status >= 500) Complaints.Add($"{answer.Status} {new Uri(answer.Url).AbsolutePath}");
        };
    }
}
