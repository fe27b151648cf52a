using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Relais.Architecture.Specs;

/// <summary>The house as it lies on the disk, so that no list of it can grow old.</summary>
internal static class Disk
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every project of src/, by its file.</summary>
    public static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. Files("src", "*.csproj").Select(path => ProjectFile.Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))];

    /// <summary>Every file of C# or Razor in src/.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } =
        [.. Files("src", "*.cs").Concat(Files("src", "*.razor")).Select(path => new SourceFile(Path.GetRelativePath(Root, path), File.ReadAllText(path)))];

    /// <summary>Names of the rooms: the folders of src/Modules.</summary>
    public static IReadOnlyList<string> Rooms { get; } = [.. Directory.GetDirectories(Path.Combine(Root, "src/Modules")).Select(Path.GetFileName).Order()!];

    /// <summary>The files of C# in a folder of tests.</summary>
    public static IReadOnlyList<SourceFile> Specs(string folder) => [.. Files(folder, "*.cs").Select(path => new SourceFile(Path.GetRelativePath(Root, path), File.ReadAllText(path)))];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Has(string path) => File.Exists(Path.Combine(Root, path));

    private static IEnumerable<string> Files(string under, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, under), pattern, SearchOption.AllDirectories)
            .Where(path => !Regex.IsMatch(path, "/(obj|bin|node_modules)/")).Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Relais.slnx"))) folder = folder.Parent ?? throw new InvalidOperationException("Relais.slnx is not above the specs.");
        return folder.FullName;
    }
}

/// <summary>What a project file refers to, by name.</summary>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static ProjectFile Parse(string name, string xml)
    {
        var project = XElement.Parse(xml);
        return new(name, [.. Includes(project, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p)!)], [.. Includes(project, "PackageReference")]);
    }

    private static IEnumerable<string> Includes(XElement project, string item) =>
        project.Descendants().Where(e => e.Name.LocalName == item).Select(e => e.Attribute("Include")!.Value.Replace('\\', '/'));
}

/// <summary>A source file by its path from the root.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsRazor => Path.EndsWith(".razor", StringComparison.Ordinal);

    public int Lines => Text.AsSpan().Count('\n');
}
