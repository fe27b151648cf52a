using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Relais.Platform.Store;

/// <summary>Makes the schema from the model on an empty database; until 1.0 a database is made anew, not migrated (decision 0003).</summary>
public static class SchemaMaker
{
    public static async Task Prepare(RelaisDb db, TimeProvider clock, CancellationToken ct)
    {
        var script = db.Database.GenerateCreateScript();
        var fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        var creator = (RelationalDatabaseCreator)db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(ct)) await creator.CreateAsync(ct);
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
        else await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_lock(7353247)", ct);
        if (!await creator.HasTablesAsync(ct))
        {
            await creator.CreateTablesAsync(ct);
            db.Add(new Schema { Fingerprint = fingerprint, MadeAt = clock.GetUtcNow() });
            await db.SaveChangesAsync(ct);
        }
        else if (await db.Set<Schema>().Select(s => s.Fingerprint).SingleOrDefaultAsync(ct) != fingerprint)
        {
            throw new Kernel.Refusal("platform.schema", "Cette base a été faite par une autre version de Relais. Ouvrez-la avec cette version, ou choisissez une autre base (--database).");
        }

        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_unlock(7353247)", ct);
    }
}
