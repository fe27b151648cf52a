using System.Security.Cryptography;
using Relais.Platform.Journal;

namespace Relais.Web.Backup;

/// <summary>
/// The files of a backup: <c>relais.db</c>, the recovery key, certificates and what lies in the drop folders, laid out as a data folder,
/// and their prints in the form of <c>sha256sum</c>, written last: a folder without them is a backup that was not finished.
/// </summary>
internal static class SavedFiles
{
    public const string Prints = "empreintes.sha256", Database = "relais.db", Key = "cle-de-secours";

    /// <summary>What a running program keeps for itself, and what it has taken already and put aside.</summary>
    private static readonly string[] Own = ["verrou", Database, Database + "-wal", Database + "-shm", Prints];
    private const string Taken = "Traité", Depot = "depot";
    private static readonly EnumerationOptions Unlinked = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    /// <summary>The files of a data folder that are not its database, as paths below it. A file written within the last second may still grow: it comes after the backup.</summary>
    public static IReadOnlyList<string> Beside(string folder, string database, DateTimeOffset now) =>
        [.. Files(folder).Select(f => Path.GetRelativePath(folder, f))
            .Where(f => !Own.Contains(f) && !f.Split(Path.DirectorySeparatorChar).Contains(Taken) && !Path.Combine(folder, f).StartsWith(database, StringComparison.Ordinal))
            .Where(f => !IsUnfinishedHead(f) && (f == Key || IsHead(f) || now.UtcDateTime - File.GetLastWriteTimeUtc(Path.Combine(folder, f)) > TimeSpan.FromSeconds(1))).Order(StringComparer.Ordinal)];

    // In a shared folder a link may name anything, the whole machine among it; elsewhere it was laid by whoever has the machine.
    private static IEnumerable<string> Files(string folder)
    {
        var depot = Path.Combine(folder, Depot);
        var kept = Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(d => d != depot).SelectMany(d => Directory.EnumerateFiles(d, "*", SearchOption.AllDirectories)));
        return Directory.Exists(depot) ? kept.Concat(Directory.EnumerateFiles(depot, "*", Unlinked)) : kept;
    }

    // Put in place whole each second, and copied before the base: a head behind its chain is no fault, one ahead of it would be.
    private static bool IsHead(string file) => Path.GetDirectoryName(file) == JournalHeads.Folder;

    private static bool IsUnfinishedHead(string file) => IsHead(file) && file.EndsWith(".tmp", StringComparison.Ordinal);

    /// <summary>Copies one file to the disk itself, not to its cache. False when it was taken away meanwhile.</summary>
    public static bool Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        try
        {
            // A named pipe has no length either, and is never opened: it would be waited for.
            if (new FileInfo(from).Length > 0) File.Copy(from, to);
            else using (File.Create(to)) { }
        }
        catch (FileNotFoundException)
        {
            return false;
        }

        using var written = new FileStream(to, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
        return true;
    }

    public static async Task Seal(string folder, CancellationToken ct)
    {
        var lines = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            lines.Add($"{await Print(file, ct)}  {Path.GetRelativePath(folder, file)}\n");
        var prints = Path.Combine(folder, Prints);
        await File.WriteAllTextAsync(prints, string.Concat(lines), ct);
        using var written = new FileStream(prints, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    /// <summary>The files a finished backup says it has, below its folder.</summary>
    /// <returns>Null when it was not finished.</returns>
    public static async Task<IReadOnlyList<(string File, string Print)>?> Sealed(string folder, CancellationToken ct)
    {
        var prints = Path.Combine(folder, Prints);
        if (!File.Exists(prints)) return null;
        return [.. (await File.ReadAllLinesAsync(prints, ct)).Where(l => l.Length > 66).Select(l => (l[66..], l[..64]))];
    }

    public static async Task<string> Print(string file, CancellationToken ct)
    {
        await using var open = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(open, ct));
    }
}
