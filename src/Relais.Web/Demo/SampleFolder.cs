using Relais.Kernel;

namespace Relais.Web.Demo;

/// <summary>Finds samples/ beside the program or above it.</summary>
internal static class SampleFolder
{
    public static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "samples", "val", "territory.json"))) return Path.Combine(at.FullName, "samples");
        throw new Refusal("web.no-samples", "Le dossier samples/ n'est pas à côté du programme : lancez Relais depuis son dépôt.");
    }
}
