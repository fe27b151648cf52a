using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Access;
using Relais.Contracts.Intake;
using Relais.Contracts.Patients;
using Relais.Contracts.Protocols;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform.Store;
using Relais.Platform.Store.Postgres;
using Relais.Web;
using Relais.Web.Commands;

namespace Relais.Benchmarks;

/// <summary>One practice with its doctor, secretaries, protocol, mail channel and patients, on a database of its own.</summary>
internal sealed class Town : IAsyncDisposable
{
    public const string Password = "relais-essai", Secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private readonly ServiceProvider house;

    private Town(string? database)
    {
        Database = database ?? Path.Combine(Folder, "relais.db");
        var services = new ServiceCollection();
        services.AddLogging();
        House.AddTo(services, new ConfigurationBuilder().Build(), new HouseOptions(Folder, Database));
        house = services.BuildServiceProvider();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("relais-bench-town-").FullName;

    public string Database { get; }

    public TerritoryId Territory { get; private set; }

    public PracticeId Practice { get; private set; }

    public MemberId Doctor { get; private set; }

    public Guid Channel { get; private set; }

    public string Drop => Path.Combine(Folder, "depot", "banc");

    public static async Task<Town> Settle(string? database, int secretaries = 1)
    {
        var town = new Town(database);
        await Serve.Prepare(town.house, default);
        await town.Within(Walls.None, async s => town.Territory = await s.GetRequiredService<ISettleMembers>().OpenTerritory("Banc", ["127.0.0.1"], true, default));
        await town.Within(Walls.OfTerritory(town.Territory), async s =>
        {
            town.Practice = await s.GetRequiredService<ISettlePractices>().Settle("Cabinet du banc", PracticeKind.Practice, null, null, null, new Dictionary<DayOfWeek, IReadOnlyList<string>>(), default);
            town.Doctor = await town.Enter(s, "claire", Role.Doctor);
            for (var n = 1; n <= secretaries; n++) await town.Enter(s, $"nora{n}", Role.Secretary);
        });
        await town.In(async s =>
        {
            town.Channel = await s.GetRequiredService<ISettleChannels>().Open(town.Practice, "folder", "Banc", "depot/banc", town.Doctor, default);
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            var kinds = s.GetRequiredService<IKindCatalogue>().All(today).Where(k => k.Class == KindClass.Administrative).Select(k => k.Code).ToList();
            await s.GetRequiredService<ISignProtocols>().Sign(town.Practice, "Travail administratif", kinds, [Role.Secretary], new Period(today, today.AddDays(30)), town.Doctor, default);
        });
        return town;
    }

    public Task Enter(IReadOnlyList<NewPatient> patients) => In(s => s.GetRequiredService<ISettlePatients>().Enter(Practice, patients, default));

    /// <summary>Has PostgreSQL count all tables, as it does by itself within a minute or two of work; a measure is over before.</summary>
    public Task Count() => In(s =>
    {
        var db = s.GetRequiredService<RelaisDb>();
        return db.CountAgain(db.Model.GetEntityTypes().Where(e => !e.IsOwned()).Select(e => e.ClrType), default);
    });

    public Task In(Func<IServiceProvider, Task> act) => Within(Walls.OfPractices(Territory, [Practice]), act);

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task Within(Walls walls, Func<IServiceProvider, Task> act)
    {
        await using var scope = house.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(walls);
        await act(scope.ServiceProvider);
    }

    private Task<MemberId> Enter(IServiceProvider s, string login, Role role) => s.GetRequiredService<ISettleMembers>().Enter(
        new NewMember(login, "Essai", "", role.ToString(), null, $"{login}@banc", Password, Secret, [new NewMandate(Practice, role, new Period(new DateOnly(2020, 1, 1), null), [])]), default);
}
