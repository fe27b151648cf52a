using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Relais.Kernel;
using Relais.Platform.Journal;

namespace Relais.Platform.Store;

/// <summary>What may not be saved: a row through a wall, and a change to a walled row that no journal entry tells.</summary>
internal static class WriteGuard
{
    /// <summary>Looks for changes, and returns them when they may be saved.</summary>
    public static IReadOnlyList<EntityEntry> Check(RelaisDb db)
    {
        var changes = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var change in changes)
        {
            CheckWalls(change, db.Walls);
            if (change is { Entity: IVersioned versioned, State: EntityState.Modified })
                change.Property(nameof(IVersioned.Version)).CurrentValue = versioned.Version + 1;
        }

        CheckTold(changes);
        return changes;
    }

    /// <summary>Every changed row is told by an entry of its own practice that names it, or its owner, or the batch it came in.</summary>
    private static void CheckTold(List<EntityEntry> changes)
    {
        var toTell = changes.Where(c => c.Entity is IWalled and not IUnjournalled).ToList();
        if (toTell.Count == 0) return;
        var told = new HashSet<(PracticeId, Guid)>();
        foreach (var change in changes)
            if (change is { Entity: JournalEntry entry, State: EntityState.Added }) told.UnionWith(entry.Told().Select(row => (entry.Practice, row)));

        var silent = toTell.Find(row => !told.Contains((PracticeOf(row), IdOf(row))) && !(row.Entity is IToldWithOwner owned && told.Contains((PracticeOf(row), owned.Owner))));
        if (silent is not null)
            throw new InvalidOperationException($"A change to {silent.Metadata.ClrType.Name} must be told in the journal of its practice, by an entry about it, in the same transaction.");
    }

    /// <remarks>A practice's own row is told in its own journal.</remarks>
    private static PracticeId PracticeOf(EntityEntry row) =>
        row.Metadata.FindProperty(nameof(IWalledByPractice.Practice)) is not null ? (PracticeId)row.Property(nameof(IWalledByPractice.Practice)).CurrentValue! : new PracticeId(IdOf(row));

    private static Guid IdOf(EntityEntry row)
    {
        var key = row.Metadata.FindPrimaryKey()!.Properties.Where(p => p.Name != RelaisDb.Territory).ToList();
        if (key.Count != 1) throw new InvalidOperationException($"{row.Metadata.ClrType.Name} has no id of its own that the journal could name: it is IUnjournalled, or needs one.");
        return row.Property(key[0]).CurrentValue switch
        {
            Guid id => id,
            PatientId id => id.Value,
            DocumentId id => id.Value,
            PracticeId id => id.Value,
            var other => throw new InvalidOperationException($"The key of {row.Metadata.ClrType.Name} is a {other?.GetType().Name}: the journal names rows by ids."),
        };
    }

    private static void CheckWalls(EntityEntry change, Walls walls)
    {
        if (change.Entity is not IWalled) return;
        if (!Equals(change.Property(RelaisDb.Territory).CurrentValue, walls.Territory) || walls.Territory == default)
            throw new InvalidOperationException($"A {change.Metadata.ClrType.Name} was written through the wall of its territory.");
        if (change.Entity is not IWalledByPractice row || walls.Practices.Contains(row.Practice)) return;
        // A record that another practice opens is read: what is written there is that it was looked at.
        if (change is { State: EntityState.Added, Entity: JournalEntry { IsLook: true, Patient: { } seen } } && walls.OpenPatients.Contains(seen)) return;
        throw new InvalidOperationException($"A {change.Metadata.ClrType.Name} was written through the wall of its practice.");
    }
}
