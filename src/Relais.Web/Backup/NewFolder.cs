using Microsoft.Data.Sqlite;
using Relais.Kernel;

namespace Relais.Web.Backup;

/// <summary>A folder that is filled as a whole or left as it was: a half of a backup must not look like one.</summary>
internal static class NewFolder
{
    /// <summary>Refuses a folder that holds anything.</summary>
    public static void Refuse(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new Refusal("web.backup-occupied", $"{folder} n'est pas vide : rien n'y sera écrasé. Donnez un dossier neuf.");
    }

    /// <param name="what">The subject of the sentence when it fails, in French.</param>
    public static async Task<Copied> Fill(string folder, string what, Func<Task> fill)
    {
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            await fill();
            var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories).Where(f => f.Name != SavedFiles.Prints).ToList();
            return new Copied(folder, files.Count, files.Sum(f => f.Length), files.Exists(f => f.Name == SavedFiles.Key));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException or OperationCanceledException)
        {
            Empty(folder);
            throw new Refusal("web.backup-failed", $"{what} n'a pas été faite : {(fault is OperationCanceledException ? "elle a été interrompue" : fault.Message)}. Rien n'en reste dans {folder}.");
        }
    }

    private static void Empty(string folder)
    {
        try
        {
            foreach (var entry in Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder).ToList() : [])
            {
                if (Directory.Exists(entry)) Directory.Delete(entry, recursive: true);
                else File.Delete(entry);
            }
        }
        catch (Exception stays) when (stays is IOException or UnauthorizedAccessException)
        {
            // Without its prints it is not taken for a backup.
        }
    }
}

/// <summary>What was copied.</summary>
/// <param name="Key">Whether the recovery key is among it.</param>
internal sealed record Copied(string Folder, int Files, long Bytes, bool Key);
