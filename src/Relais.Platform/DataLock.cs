using Relais.Kernel;

namespace Relais.Platform;

/// <summary>One writing program a folder: two would take the same drop files, and two writers on one SQLite file wait on each other.</summary>
public static class DataLock
{
    /// <summary>Held until disposed; refused in French while another program has it.</summary>
    public static IDisposable Take(RelaisFolder folder)
    {
        folder.Make();
        try
        {
            return new FileStream(folder.File("verrou"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new Refusal("platform.locked", $"Un autre programme Relais travaille déjà dans {folder.Path}. Arrêtez-le, ou choisissez un autre dossier (--data).");
        }
    }
}
