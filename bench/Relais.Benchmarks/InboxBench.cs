using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Relais.Access.SignIn;
using Relais.Contracts.Delegation;
using Relais.Contracts.Protocols;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Benchmarks;

/// <summary>
/// The inbox of a practice with many open items, asked for by many secretaries who each think a second between two pages. Floor:
/// <c>/sante</c>, a page of two letters, under the same load in the same run.
/// </summary>
internal static partial class InboxBench
{
    private static readonly TimeSpan Thought = TimeSpan.FromSeconds(1);

    public static async Task Run(int items, int users, int pages, string? database)
    {
        await using var town = await Town.Settle(database, users);
        await Fill(town, items);
        using var relais = await ServedRelais.Start(town);
        var browsers = new List<HttpClient>();
        for (var n = 1; n <= users; n++) browsers.Add(await SignIn(relais.Address, $"nora{n}@banc"));

        await Ask(browsers, "/corbeille", 3);
        var before = relais.Processor;
        var page = await Ask(browsers, "/corbeille", pages);
        var used = relais.Processor - before;
        var floor = await Ask(browsers, "/sante", pages);
        Console.WriteLine($"inbox     {items:N0} open items, {users} users: p50 {page[page.Count / 2]:F1} ms, p99 {page[page.Count * 99 / 100]:F1} ms; {used.TotalMilliseconds / page.Count:F1} ms of processor each; {relais.PeakMemory} MB at most");
        Console.WriteLine($"floor     /sante p50 {floor[floor.Count / 2]:F1} ms, p99 {floor[floor.Count * 99 / 100]:F1} ms");
        foreach (var browser in browsers) browser.Dispose();
    }

    private static async Task Fill(Town town, int items)
    {
        var now = TimeProvider.System.GetUtcNow();
        var doctor = town.Doctor;
        for (var from = 0; from < items; from += 500)
        {
            var first = from;
            await town.In(async s =>
            {
                for (var n = first; n < Math.Min(first + 500, items); n++)
                    s.GetRequiredService<IDesk>().Open(new NewWork(
                        town.Practice, new DocumentId(Guid.CreateVersion7(now)), $"Attestation {n}", "AdministrativeLetter", KindClass.Administrative, null, "Sans patient", "Caisse",
                        doctor, null, now.AddMinutes(-n), now.AddMinutes(n), n % 50 == 0 ? 1 : 0, null, null, null, "Protocole du banc"));
                await s.GetRequiredService<RelaisDb>().SaveChangesAsync(default);
            });
        }
    }

    /// <summary>Milliseconds of every answer, in order of size.</summary>
    private static async Task<List<double>> Ask(IReadOnlyList<HttpClient> browsers, string path, int pages)
    {
        var times = await Task.WhenAll(browsers.Select(async (browser, n) =>
        {
            var own = new List<double>();
            await Task.Delay(Thought * n / browsers.Count);
            for (var page = 0; page < pages; page++)
            {
                var clock = Stopwatch.StartNew();
                using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                own.Add(clock.Elapsed.TotalMilliseconds);
                await Task.Delay(Thought);
            }

            return own;
        }));
        return [.. times.SelectMany(t => t).Order()];
    }

    private static async Task<HttpClient> SignIn(Uri address, string login)
    {
        var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address, DefaultRequestHeaders = { { "Sec-Fetch-Site", "same-origin" } } };
        await Send("/connexion", ("Input.Login", login), ("Input.Password", Town.Password));
        await Send("/connexion/code", ("Input.Code", Totp.Now(Town.Secret, TimeProvider.System.GetUtcNow())));
        return browser;

        // The form as it stands, with what the page hid in it.
        async Task Send(string path, params (string Name, string Value)[] fields)
        {
            var page = await browser.GetStringAsync(new Uri(path, UriKind.Relative));
            var form = page[page.IndexOf("class=\"porte", StringComparison.Ordinal)..];
            var hidden = Hidden().Matches(form[..form.IndexOf("</form>", StringComparison.Ordinal)]).Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)));
            using var content = new FormUrlEncodedContent(hidden.Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
            using var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), content);
            answer.EnsureSuccessStatusCode();
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
