using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Access;
using Relais.Contracts.Patients;
using Relais.Contracts.Territory;
using Relais.Desk.Specs.Servers;
using Relais.Kernel;
using Relais.Platform.Store;
using Relais.Web;

namespace Relais.Desk.Specs.Patients;

/// <summary>Two practices with their doctor and secretary, on a real database of their own, gone afterwards.</summary>
internal sealed class PatientRoom : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private readonly string folder;
    private readonly ServiceProvider services;

    private PatientRoom(string folder, string database)
    {
        (this.folder, Database) = (folder, database);
        var wanted = new ServiceCollection();
        wanted.AddLogging();
        // The whole house: EF keeps one model for the process, and a smaller one would be taken by the specs that come after.
        House.AddTo(wanted, new ConfigurationBuilder().Build(), HouseOptions.Of(folder, database));
        wanted.AddSingleton<TimeProvider>(new At(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero)));
        services = wanted.BuildServiceProvider();
    }

    /// <summary>A SQLite file, or the address of a PostgreSQL database.</summary>
    public string Database { get; }

    public TerritoryId Territory { get; private set; }

    public PracticeId Tilleuls { get; private set; }

    public PracticeId Girard { get; private set; }

    public MemberId DrMorel { get; private set; }

    public MemberId Nora { get; private set; }

    public static async Task<PatientRoom> Open()
    {
        var folder = Directory.CreateTempSubdirectory("relais-patients-").FullName;
        var room = new PatientRoom(folder, await TestDatabase.New(folder));
        await room.As(Walls.None, s => s.GetRequiredService<SchemaMaker>().Prepare(default));
        await room.As(Walls.None, async s => room.Territory = await s.GetRequiredService<ISettleMembers>().OpenTerritory("Le Val", ["val.test"], true, default));
        await room.As(Walls.OfTerritory(room.Territory), async s =>
        {
            var settle = s.GetRequiredService<ISettlePractices>();
            var noHours = new Dictionary<DayOfWeek, IReadOnlyList<string>>();
            room.Tilleuls = await settle.Settle("Cabinet des Tilleuls", PracticeKind.Practice, null, null, null, noHours, default);
            room.Girard = await settle.Settle("Dr Girard", PracticeKind.Practice, null, null, null, noHours, default);
            var members = s.GetRequiredService<ISettleMembers>();
            room.DrMorel = await members.Enter(new NewMember("Claire", "Morel", "Dr", "Médecin", "99900000011", null, null, null, []), default);
            room.Nora = await members.Enter(new NewMember("Nora", "Lefèvre", "", "Secrétaire", null, null, null, null, []), default);
        });
        return room;
    }

    /// <summary>Does something as Relais itself in a practice.</summary>
    public Task In(PracticeId practice, Func<IServiceProvider, Task> act) => As(Walls.OfPractices(Territory, [practice]), act);

    /// <summary>Does something as a member who serves the practice.</summary>
    public Task As(MemberId member, PracticeId practice, Func<IServiceProvider, Task> act) => As(Walls.OfPractices(Territory, [practice], member), act);

    public async Task As(Walls walls, Func<IServiceProvider, Task> act)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(walls);
        await act(scope.ServiceProvider);
    }

    public Task Enter(PracticeId practice, params NewPatient[] patients) =>
        In(practice, s => s.GetRequiredService<ISettlePatients>().Enter(practice, patients, default));

    public async Task<IReadOnlyList<PatientCard>> Search(MemberId member, PracticeId practice, string typed)
    {
        IReadOnlyList<PatientCard> found = [];
        await As(member, practice, async s => found = await s.GetRequiredService<IPatients>().Search(practice, typed, default));
        return found;
    }

    public async Task<Identification> Identify(PracticeId practice, TraitsRead traits)
    {
        Identification? answer = null;
        await In(practice, async s => answer = (await s.GetRequiredService<IIdentify>().Identify(practice, [traits], true, default))[0]);
        return answer!;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await TestDatabase.Forget(Database);
        Directory.Delete(folder, recursive: true);
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
