using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Access.SignIn;
using Relais.Contracts.Access;
using Relais.Contracts.Patients;
using Relais.Contracts.Territory;
using Relais.Desk.Specs.Servers;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;
using Relais.Web;
using Relais.Web.Commands;

namespace Relais.Desk.Specs.Patients;

/// <summary>Over real HTTP: Nora serves the Tilleuls and not Dr Girard, whose patient has nearly her patient's name.</summary>
public sealed class Looking_at_a_patient : IAsyncLifetime
{
    private const string Secret = "CQMJGJRJZWK4JOLAQV5I6NN52UGC4ONA";

    private readonly string folder = Directory.CreateTempSubdirectory("relais-look-").FullName;
    private readonly HttpClient nora = new(new HttpClientHandler { CookieContainer = new CookieContainer() });
    private Microsoft.AspNetCore.Builder.WebApplication desk = null!;
    private string database = "";
    private TerritoryId territory;
    private PracticeId tilleuls, girard;
    private PatientId jeanne, elsewhere;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.New(folder);
        desk = Serve.Build(HouseOptions.Of(folder, database), "http://127.0.0.1:0", demo: false);
        await Serve.Prepare(desk.Services, default);
        await Settle();
        await desk.StartAsync();
        nora.BaseAddress = new Uri(desk.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        nora.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        await Post("/connexion", new() { ["Input.Login"] = "nora", ["Input.Password"] = "une-phrase-longue" });
        await Post("/connexion/code", new() { ["Input.Code"] = Totp.Now(Secret, TimeProvider.System.GetUtcNow()) });
    }

    public async ValueTask DisposeAsync()
    {
        nora.Dispose();
        await desk.StopAsync();
        await desk.DisposeAsync();
        await TestDatabase.Forget(database);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task is_told_in_the_journal_and_never_cached()
    {
        var answer = await nora.GetAsync($"/patients/{jeanne}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("CARON (née DUVAL) Jeanne Marie, F, née le 14/03/1942 à Bourges (18033)", (await Page(answer)).QuerySelector("h1")!.TextContent);
        Assert.Equal(1, await Told(tilleuls, jeanne));
    }

    [Fact]
    public async Task of_another_practice_finds_nothing_and_tells_nothing()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await nora.GetAsync($"/patients/{elsewhere}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await nora.GetAsync($"/patients/{elsewhere}/corriger")).StatusCode);
        Assert.False((await nora.PostAsync($"/patients/{elsewhere}/doute", new FormUrlEncodedContent([]))).IsSuccessStatusCode);
        Assert.Equal(0, await Told(girard, elsewhere));
    }

    [Fact]
    public async Task begins_with_the_search_of_any_page()
    {
        // As the field in the frame posts it: no token, no patient data in the address.
        var answer = await nora.PostAsync("/patients/recherche", new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "recherche", ["q"] = "car jea" }));

        var found = Assert.Single((await Page(answer)).QuerySelectorAll(".trouves a"));
        Assert.Equal($"/patients/{jeanne}", found.GetAttribute("href"));
    }

    [Fact]
    public async Task shows_nothing_once_she_objects_to_that_member()
    {
        await nora.PostAsync($"/patients/{jeanne}/objections", new FormUrlEncodedContent(new Dictionary<string, string> { ["a"] = "tous" }));

        Assert.Equal(HttpStatusCode.NotFound, (await nora.GetAsync($"/patients/{jeanne}")).StatusCode);
    }

    private Task Settle() => In(Walls.None, async s =>
    {
        territory = await s.GetRequiredService<ISettleMembers>().OpenTerritory("Le Val", [], true, default);
        s.GetRequiredService<CurrentWalls>().Stand(Walls.OfTerritory(territory));
        var none = new Dictionary<DayOfWeek, IReadOnlyList<string>>();
        tilleuls = await s.GetRequiredService<ISettlePractices>().Settle("Cabinet des Tilleuls", PracticeKind.Practice, null, null, null, none, default);
        girard = await s.GetRequiredService<ISettlePractices>().Settle("Dr Girard", PracticeKind.Practice, null, null, null, none, default);
        var mandate = new NewMandate(tilleuls, Role.Secretary, new Period(new DateOnly(2020, 1, 1), null), []);
        await s.GetRequiredService<ISettleMembers>().Enter(new NewMember("Nora", "Lefèvre", "", "Secrétaire", null, "nora", "une-phrase-longue", Secret, [mandate]), default);
        var register = s.GetRequiredService<ISettlePatients>();
        await register.Enter(tilleuls, [Someone.JeanneCaron], default);
        await register.Enter(girard, [Someone.JeanneCaron], default);
        jeanne = (await s.GetRequiredService<IPatients>().Search(tilleuls, "caron", default))[0].Id;
        elsewhere = (await s.GetRequiredService<IPatients>().Search(girard, "caron", default))[0].Id;
    });

    private async Task Post(string path, Dictionary<string, string> fields)
    {
        var form = (await Page(await nora.GetAsync(path))).QuerySelector("form")!;
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]")) fields[hidden.GetAttribute("name")!] = hidden.GetAttribute("value")!;
        var answer = await nora.PostAsync(path, new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<int> Told(PracticeId practice, PatientId patient)
    {
        var told = 0;
        await In(Walls.OfPractices(territory, [practice]), async s =>
            told = await s.GetRequiredService<RelaisDb>().Set<JournalEntry>().CountAsync(e => e.Patient == patient && e.Actor != null));
        return told;
    }

    private async Task In(Walls walls, Func<IServiceProvider, Task> act)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(walls);
        await act(scope.ServiceProvider);
    }

    private static async Task<IDocument> Page(HttpResponseMessage answer) =>
        await BrowsingContext.New().OpenAsync(async request => request.Content(await answer.Content.ReadAsStringAsync()));
}
