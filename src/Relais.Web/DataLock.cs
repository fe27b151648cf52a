using Relais.Kernel;

namespace Relais.Web;

/// <summary>One writing program a folder: two would take the same drop files, and two writers on one SQLite file wait on each other.</summary>
internal static class DataLock
{
    public static IDisposable Take(HouseOptions options)
    {
        Directory.CreateDirectory(options.Folder);
        try
        {
            return new FileStream(Path.Combine(options.Folder, "verrou"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new Refusal("web.locked", $"Un autre programme Relais travaille déjà dans {options.Folder}. Arrêtez-le, ou choisissez un autre dossier (--data).");
        }
    }
}
