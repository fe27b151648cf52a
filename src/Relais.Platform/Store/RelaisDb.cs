using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Live;

namespace Relais.Platform.Store;

/// <summary>
/// The one database of Relais. Modules bring their tables; the walls filter every read, and <see cref="SaveChangesAsync(bool, CancellationToken)"/>
/// refuses a write through a wall or a change that no journal entry tells.
/// </summary>
public sealed class RelaisDb(DbContextOptions<RelaisDb> options, CurrentWalls walls, WriteGate gate, Announcements announcements, IEnumerable<ModelPart> parts) : DbContext(options)
{
    /// <summary>The shadow property that is the first part of every walled key.</summary>
    public const string Territory = "Territory";

    public Walls Walls => walls.Value;

    internal TerritoryId WallTerritory => walls.Value.Territory;

    internal IReadOnlyList<PracticeId> WallPractices => walls.Value.Practices;

    internal IReadOnlyList<PatientId> WallPatients => walls.Value.OpenPatients;

    /// <summary>Nobody's id when Relais itself reads: no row is addressed to it.</summary>
    internal MemberId? WallMember => walls.Value.Actor ?? default(MemberId);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changes = WriteGuard.Check(this);
        var told = changes.Where(c => c.State == EntityState.Added).Select(c => c.Entity).OfType<JournalEntry>().ToList();
        var news = told.Exists(t => !t.IsLook) || changes.Any(c => c.Entity is not IUnjournalled);
        // The guard has looked for changes: they are not looked for again.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            int rows;
            using (await gate.Enter(Database, cancellationToken))
                rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            announcements.Announce(Walls.Territory, told.Select(t => t.Practice).Distinct(), news);
            return rows;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Relais saves asynchronously, through the write gate.");

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        Conversions.Configure(conventions, Database.IsSqlite());

    protected override void OnModelCreating(ModelBuilder model)
    {
        foreach (var part in parts.Select(p => p.Assembly).Append(typeof(RelaisDb).Assembly).Distinct())
            model.ApplyConfigurationsFromAssembly(part);

        foreach (var entity in model.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.ClrType.IsAssignableTo(typeof(IWalled))).ToList())
            typeof(RelaisDb).GetMethod(nameof(RaiseWalls), BindingFlags.NonPublic | BindingFlags.Instance)!
                .MakeGenericMethod(entity.ClrType).Invoke(this, [model, entity]);

        foreach (var entity in model.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IVersioned))))
            model.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
    }

    private static void LeadByTerritory(IMutableEntityType entity, IMutableIndex index)
    {
        var led = entity.AddIndex([entity.FindProperty(Territory)!, .. index.Properties]);
        led.IsUnique = index.IsUnique;
        led.IsDescending = index.IsDescending is null ? null : [false, .. index.IsDescending];
        led.SetFilter(index.GetFilter());
        entity.RemoveIndex(index);
    }

    private void RaiseWalls<T>(ModelBuilder model, IMutableEntityType entity)
        where T : class
    {
        var table = model.Entity<T>();
        table.Property<TerritoryId>(Territory).HasValueGenerator<TerritoryOfWalls>();
        table.HasKey([Territory, .. entity.FindPrimaryKey()!.Properties.Select(p => p.Name).Where(n => n != Territory)]);
        // Every question names the territory first. An index that does not begin with it loses, in SQLite's eyes, to the key's, and all rows of the territory are read.
        foreach (var index in entity.GetIndexes().Where(i => i.Properties[0].Name != Territory).ToList()) LeadByTerritory(entity, index);

        Expression<Func<T, bool>> inTerritory = row => EF.Property<TerritoryId>(row, Territory) == WallTerritory;
        if (typeof(T).IsAssignableTo(typeof(IAddressed)))
            inTerritory = row => EF.Property<TerritoryId>(row, Territory) == WallTerritory
                && (WallPractices.Contains(EF.Property<PracticeId>(row, nameof(IWalledByPractice.Practice)))
                    || WallPatients.Contains(EF.Property<PatientId?>(row, nameof(IWalledByPatient.Patient))!.Value)
                    || EF.Property<MemberId?>(row, nameof(IAddressed.Member)) == WallMember);
        else if (typeof(T).IsAssignableTo(typeof(IWalledByPatient)))
            inTerritory = row => EF.Property<TerritoryId>(row, Territory) == WallTerritory
                && (WallPractices.Contains(EF.Property<PracticeId>(row, nameof(IWalledByPractice.Practice)))
                    || WallPatients.Contains(EF.Property<PatientId?>(row, nameof(IWalledByPatient.Patient))!.Value));
        else if (typeof(T).IsAssignableTo(typeof(IWalledByPractice)))
            inTerritory = row => EF.Property<TerritoryId>(row, Territory) == WallTerritory
                && WallPractices.Contains(EF.Property<PracticeId>(row, nameof(IWalledByPractice.Practice)));
        table.HasQueryFilter(inTerritory);
    }
}
