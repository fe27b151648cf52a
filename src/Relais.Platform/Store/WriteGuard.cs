using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Relais.Kernel;
using Relais.Platform.Journal;

namespace Relais.Platform.Store;

/// <summary>What may not be saved: a row through a wall, and a change to a walled row that no journal entry tells.</summary>
internal static class WriteGuard
{
    public static void Check(RelaisDb db)
    {
        var changes = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var change in changes)
        {
            CheckWalls(change, db.Walls);
            if (change is { Entity: IVersioned versioned, State: EntityState.Modified })
                change.Property(nameof(IVersioned.Version)).CurrentValue = versioned.Version + 1;
        }

        var silent = changes.FirstOrDefault(c => c.Entity is IWalled and not IUnjournalled);
        if (silent is not null && !changes.Any(c => c is { Entity: JournalEntry, State: EntityState.Added }))
            throw new InvalidOperationException($"A change to {silent.Metadata.ClrType.Name} must be told in the journal in the same transaction.");
    }

    private static void CheckWalls(EntityEntry change, Walls walls)
    {
        if (change.Entity is not IWalled) return;
        if (!Equals(change.Property(RelaisDb.Territory).CurrentValue, walls.Territory) || walls.Territory == default)
            throw new InvalidOperationException($"A {change.Metadata.ClrType.Name} was written through the wall of its territory.");
        if (change.Entity is not IWalledByPractice row || walls.Practices.Contains(row.Practice)) return;
        if (change.Entity is IWalledByPatient { Patient: { } patient } && walls.OpenPatients.Contains(patient)) return;
        throw new InvalidOperationException($"A {change.Metadata.ClrType.Name} was written through the wall of its practice.");
    }
}
