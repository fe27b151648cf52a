using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.Data.Sqlite;

namespace Relais.Benchmarks;

/// <summary>
/// The least any program must do with the same mails on one core: find the archive, undo base64 and zip, parse both XML files with the
/// platform's parser, seal the bytes, write them to SQLite with full synchronisation, 32 a transaction. No patient, no kind, no journal.
/// </summary>
internal static class IntakeFloor
{
    public static TimeSpan Run(IReadOnlyList<string> files, string folder)
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(folder, "floor.db")}");
        db.Open();
        Do(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS mail (id INTEGER PRIMARY KEY, sealed BLOB)");
        var clock = Stopwatch.StartNew();
        foreach (var group in files.Chunk(32))
        {
            using var transaction = db.BeginTransaction();
            foreach (var file in group) Keep(db, File.ReadAllBytes(file));
            transaction.Commit();
        }

        return clock.Elapsed;
    }

    private static void Keep(SqliteConnection db, byte[] mail)
    {
        using var zip = new ZipArchive(new MemoryStream(Mails.Archive(mail)));
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".XML", StringComparison.OrdinalIgnoreCase)))
        {
            using var xml = entry.Open();
            XDocument.Load(xml);
        }

        using var insert = db.CreateCommand();
        insert.CommandText = "INSERT INTO mail (sealed) VALUES ($sealed)";
        insert.Parameters.AddWithValue("$sealed", Seal(mail));
        insert.ExecuteNonQuery();
    }

    private static byte[] Seal(byte[] content)
    {
        using var aes = new AesGcm(new byte[32], 16);
        var box = new byte[28 + content.Length];
        aes.Encrypt(box.AsSpan(0, 12), content, box.AsSpan(28), box.AsSpan(12, 16));
        return box;
    }

    private static void Do(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
