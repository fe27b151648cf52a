using Microsoft.Data.Sqlite;
using Relais.Desk.Specs.Servers;
using HouseOptions = Relais.Web.HouseOptions;

namespace Relais.Desk.Specs.Houses;

/// <summary>The town settled through the program's doors, once on each database, and copied for whoever opens a house in it.</summary>
internal static class SettledTown
{
    private static readonly Lazy<Task<(HouseOptions At, Town Town)>> OnSqlite = new(async () =>
    {
        var options = HouseOptions.Of(TemplateFolder(), null);
        var town = await House.Settle(options);
        SqliteConnection.ClearAllPools();
        // All of it in the one file that is copied.
        await using var last = await TestDatabase.Open(options.Database);
        await last.Command("PRAGMA wal_checkpoint(TRUNCATE)").ExecuteNonQueryAsync();
        return (options, town);
    });

    /// <remarks>Its tables and walls belong to the owner; the role that runs Relais settles it and will live in it.</remarks>
    private static readonly Lazy<Task<(HouseOptions At, Town Town)>> OnPostgres = new(async () =>
    {
        var options = HouseOptions.Of(TemplateFolder(), (await SharedPostgres.Server()).Address(await SharedPostgres.NewDatabase(), PostgresServer.App));
        return (options, await House.Settle(options));
    });

    /// <summary>A folder and a database of the caller's own; <see cref="Forget"/> takes them away.</summary>
    public static async Task<(HouseOptions At, Town Town)> Copy(bool postgres)
    {
        var (template, town) = await (postgres ? OnPostgres : OnSqlite).Value;
        var folder = NewFolder();
        foreach (var file in Directory.GetFiles(template.Folder)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return (HouseOptions.Of(folder, postgres ? await SharedPostgres.Copy(template.Database, PostgresServer.App) : null), town);
    }

    public static async Task Forget(HouseOptions at)
    {
        await TestDatabase.Forget(at.Database);
        Directory.Delete(at.Folder, recursive: true);
    }

    /// <remarks>Copied until the very end, by houses that may be opened at any time.</remarks>
    private static string TemplateFolder()
    {
        var home = NewFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Directory.Exists(home)) Directory.Delete(home, recursive: true);
        };
        return home;
    }

    private static string NewFolder() => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"relais-house-{Guid.CreateVersion7()}")).FullName;
}
