namespace Relais.Desk.Specs;

/// <summary>
/// Finds the test material that lives beside the project, not in it: a folder <c>shared/data</c> in a parent folder,
/// or below the folder that RELAIS_SHARED names. A spec that needs it is skipped, in plain words, where it is absent.
/// </summary>
internal static class SharedData
{
    public static string Folder(string name)
    {
        foreach (var root in Roots())
        {
            var folder = Path.Combine(root, "data", name);
            if (Directory.Exists(folder)) return folder;
        }
        Assert.Skip($"shared/data is absent: these specs read {name} from it.");
        return "";
    }

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("RELAIS_SHARED") is { Length: > 0 } named) yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared");
    }
}
