namespace Relais.Desk.Specs;

/// <summary>Test material that is not part of the project: found beside the repository, or where RELAIS_SHARED points.</summary>
internal static class SharedData
{
    /// <summary>A folder of the material; the test is skipped, in plain words, when there is none.</summary>
    public static string Folder(string name)
    {
        var folder = Roots().Select(root => Path.Combine(root, "data", name)).FirstOrDefault(Directory.Exists);
        if (folder is null) Assert.Skip($"shared/data is absent: {name} cannot be read.");
        return folder;
    }

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("RELAIS_SHARED") is { Length: > 0 } given) yield return given;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent) yield return Path.Combine(at.FullName, "shared");
    }
}
