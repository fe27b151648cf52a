using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Access;
using Relais.Contracts.Intake;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform.Store;
using Relais.Web;

namespace Relais.Desk.Specs.Store;

/// <summary>All rooms of Relais, without its background work, on a database of PostgreSQL.</summary>
internal sealed class PostgresHouse : IAsyncDisposable
{
    public const string Login = "claire@val", Password = "relais-essai-1", TotpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private readonly string folder = Directory.CreateTempSubdirectory("relais-house-").FullName;
    private readonly ServiceProvider services;

    public PostgresHouse(string database)
    {
        var wanted = new ServiceCollection();
        wanted.AddLogging();
        House.AddTo(wanted, new ConfigurationBuilder().Build(), new HouseOptions(folder, database));
        services = wanted.BuildServiceProvider();
    }

    public string RecoveryKey => File.ReadAllText(Path.Combine(folder, "cle-de-secours"));

    public Task Prepare() => As(Walls.None, s => s.GetRequiredService<SchemaMaker>().Prepare(default));

    /// <summary>A territory with one practice and one folder it receives through.</summary>
    public async Task<Place> Settle(string name)
    {
        TerritoryId territory = default;
        PracticeId practice = default;
        Guid channel = default;
        await As(Walls.None, async s => territory = await s.GetRequiredService<ISettleMembers>().OpenTerritory(name, [name + ".test"], true, default));
        await As(Walls.OfTerritory(territory), async s =>
        {
            practice = await s.GetRequiredService<ISettlePractices>().Settle("Cabinet de " + name, PracticeKind.Practice, null, null, null, new Dictionary<DayOfWeek, IReadOnlyList<string>>(), default);
            var doctor = await s.GetRequiredService<ISettleMembers>().Enter(new NewMember("Claire", "Morel", "Dr", "Médecin", null, name == "val" ? Login : null, Password, TotpSecret, [new NewMandate(practice, Role.Doctor, new Period(new DateOnly(2026, 1, 1), null), [])]), default);
            channel = await s.GetRequiredService<ISettleChannels>().Open(practice, "folder", "Dépôt", "depot/" + name, doctor, default);
        });
        return new Place(territory, practice, channel);
    }

    public Task Receive(Place at, string name, byte[] content, string? key = null) => As(Walls.OfPractices(at.Territory, [at.Practice]),
        s => s.GetRequiredService<IReceive>().Receive(at.Channel, new Incoming(name, content, "spec", IdempotencyKey: key), default));

    public async Task As(Walls walls, Func<IServiceProvider, Task> act)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(walls);
        await act(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    internal sealed record Place(TerritoryId Territory, PracticeId Practice, Guid Channel);
}
