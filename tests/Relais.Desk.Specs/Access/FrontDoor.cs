using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Relais.Access.SignIn;
using Relais.Contracts.Access;
using Relais.Contracts.Patients;
using Relais.Contracts.Territory;
using Relais.Desk.Specs.Servers;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Store;
using Relais.Web;
using Relais.Web.Commands;

namespace Relais.Desk.Specs.Access;

/// <summary>The whole program, served on a port of its own to two territories, with members who can really sign in.</summary>
public sealed class FrontDoor : IAsyncLifetime
{
    internal const string Password = "un mot de passe";
    internal const string Secret = "CMQMJGJRJZWK4JOLAQV5I6NN52UGC4ON";
    internal const string Val = "val.test", Hauts = "hauts.test";

    private HouseOptions options = null!;
    private WebApplication app = null!;
    private int port, invited;

    /// <summary>What <c>--behind-proxy</c> names.</summary>
    internal IReadOnlyList<string> Proxies { get; init; } = [];

    internal int Port => port;

    internal string Folder { get; } = Path.Combine(Path.GetTempPath(), $"relais-access-{Guid.CreateVersion7()}");

    /// <summary>Of the program: midnight may pass while its specs run.</summary>
    internal DateOnly Today => app.Services.GetRequiredService<TimeProvider>().LocalDay();

    internal TerritoryId Territory { get; private set; }

    internal PracticeId Tilleuls { get; private set; }

    internal PracticeId Girard { get; private set; }

    internal MemberId Nora { get; private set; }

    internal MemberId Claire { get; private set; }

    internal MemberId Samia { get; private set; }

    internal MemberId Tom { get; private set; }

    internal PatientId Jeanne { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        options = HouseOptions.Of(Folder, await TestDatabase.New(Folder)) with { Proxies = Proxies };
        app = Serve.Build(options, "http://127.0.0.1:0", demo: false, builder => builder.Services.Configure<CodeRule>(o => o.ServesOnce = false));   // its specs sign in faster than codes change
        await Serve.Prepare(app.Services, default);
        await SettleVal();
        await SettleHauts();
        await app.StartAsync();
        port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await TestDatabase.Forget(options.Database);
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A browser nobody signed in with yet.</summary>
    internal Visitor Visitor(string host = Val) => new(host, port);

    internal async Task<Visitor> SignedIn(string login, string host = Val)
    {
        var visitor = Visitor(host);
        await visitor.SignIn(login);
        return visitor;
    }

    internal async Task As(Walls walls, Func<IServiceProvider, Task> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(walls);
        await act(scope.ServiceProvider);
    }

    /// <summary>Somebody Claire adds to Les Tilleuls, with the code shown once.</summary>
    internal async Task<(string Login, string Code)> Invited(string first, string last, string role = "Secretary", string? rpps = null)
    {
        var login = $"{first}.{last}.{Interlocked.Increment(ref invited)}".Normalize(System.Text.NormalizationForm.FormD);
        login = string.Concat(login.Where(c => c < 128)).ToLowerInvariant();
        var claire = await SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{Tilleuls}/membres/nouveau");
        await claire.Submit("membre", ("Input.FirstName", first), ("Input.LastName", last), ("Input.Login", login), ("Input.Role", role), ("Input.Rpps", rpps ?? ""));
        Assert.Equal(System.Net.HttpStatusCode.OK, claire.Status);
        return (login, claire.Page.QuerySelector("code.code")!.TextContent);
    }

    /// <summary>A browser that gave the code, before the page that settles the account, and the secret offered there.</summary>
    internal async Task<(Visitor Browser, string Secret)> AtTheSheet((string Login, string Code) invited)
    {
        var visitor = Visitor();
        await visitor.TypePassword(invited.Login, invited.Code);
        Assert.Equal("/connexion/entree", visitor.Path);
        return (visitor, visitor.Page.QuerySelector("[data-secret]")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
    }

    internal Task Change(string login, Action<Account> change) => As(Walls.OfTerritory(Territory), async s =>
    {
        var db = s.GetRequiredService<RelaisDb>();
        change(db.Set<Account>().Single(a => a.UserName == login));
        await db.SaveChangesAsync();
    });

    internal MemberId MemberOf(string login) => AccountOf(login).Member;

    internal Account AccountOf(string login)
    {
        using var scope = app.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<RelaisDb>().Set<Account>().Single(a => a.UserName == login);
    }

    private Task SettleVal() => As(Walls.None, async s =>
    {
        var (settle, members) = (s.GetRequiredService<ISettlePractices>(), s.GetRequiredService<ISettleMembers>());
        Territory = await members.OpenTerritory("Le Val", [Val], trial: true, default);
        s.GetRequiredService<CurrentWalls>().Stand(Walls.OfTerritory(Territory));
        Tilleuls = await settle.Settle("Cabinet des Tilleuls", PracticeKind.Practice, null, null, null, NoHours, default);
        Girard = await settle.Settle("Cabinet du Dr Girard", PracticeKind.Practice, null, null, null, NoHours, default);
        Claire = await members.Enter(Member("Claire", "Morel", "claire", "99900000011", (Tilleuls, Role.Doctor, null)), default);
        await members.Enter(Member("Paul", "Girard", "paul", "99900000029", (Girard, Role.Doctor, null)), default);
        Nora = await members.Enter(Member("Nora", "Lefèvre", "nora", null, (Tilleuls, Role.Secretary, null), (Girard, Role.Secretary, null)), default);
        Samia = await members.Enter(Member("Samia", "Benali", "samia", null, (Girard, Role.Assistant, null)), default);
        Tom = await members.Enter(Member("Tom", "Nguyen", "tom", "99900000052", (Girard, Role.Locum, Today)), default);
        await members.Enter(Member("Léa", "Petit", "lea", null, (Tilleuls, Role.Doctor, Today.AddDays(-1))), default);
        await members.Enter(Member("Hugo", "Blanc", "hugo", null, (Tilleuls, Role.Secretary, null)), default);
        await members.Enter(Member("Inès", "Roche", "ines", null, (Tilleuls, Role.Secretary, null)), default);
        await members.Enter(Member("Rémi", "Faure", "remi", null, (Tilleuls, Role.Secretary, null)), default);
        foreach (var (first, login) in new[] { ("Aude", "aude"), ("Gwen", "gwen"), ("Yaël", "yael") })
            await members.Enter(Member(first, "Session", login, null, (Tilleuls, Role.Secretary, null)), default);
        var accounts = s.GetRequiredService<UserManager<Account>>();
        await accounts.SetTwoFactorEnabledAsync((await accounts.FindByNameAsync("ines"))!, false);
        await s.GetRequiredService<ISettlePatients>().Enter(Tilleuls, [new NewPatient("1", new TraitsRead(null, null, "CARON", null, "JEANNE", "F", new DateOnly(1942, 3, 14), null, null), "PROV", null, null, null, null, null, null, null)], default);
        Jeanne = (await s.GetRequiredService<IPatients>().Search(Tilleuls, "caron", default)).Single().Id;
    });

    private Task SettleHauts() => As(Walls.None, async s =>
    {
        var (settle, members) = (s.GetRequiredService<ISettlePractices>(), s.GetRequiredService<ISettleMembers>());
        s.GetRequiredService<CurrentWalls>().Stand(Walls.OfTerritory(await members.OpenTerritory("Les Hauts", [Hauts], trial: true, default)));
        var practice = await settle.Settle("Cabinet des Hauts", PracticeKind.Practice, null, null, null, NoHours, default);
        await members.Enter(Member("Ana", "Silva", "ana", "99900000060", (practice, Role.Doctor, null)), default);
    });

    private NewMember Member(string first, string last, string login, string? rpps, params (PracticeId Practice, Role Role, DateOnly? To)[] mandates) =>
        new(first, last, rpps is null ? "" : "Dr", "Membre", rpps, login, Password, Secret, [.. mandates.Select(m => new NewMandate(m.Practice, m.Role, new Period(Today.AddDays(-30), m.To), []))]);

    private static Dictionary<DayOfWeek, IReadOnlyList<string>> NoHours => [];
}
