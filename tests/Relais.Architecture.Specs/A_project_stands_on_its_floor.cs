namespace Relais.Architecture.Specs;

/// <summary>R1 and R2: which project may refer to which, and which may use a package.</summary>
public class A_project_stands_on_its_floor
{
    private static readonly string[] UnderModules = ["Relais.Kernel", "Relais.Contracts", "Relais.Platform", "Relais.Codecs", "Relais.Planning"];

    private static readonly Dictionary<string, string[]> Floors = new()
    {
        ["Relais.Kernel"] = [],
        ["Relais.Codecs"] = [],
        ["Relais.Planning"] = [],
        ["Relais.Contracts"] = ["Relais.Kernel"],
        ["Relais.Platform"] = ["Relais.Kernel"],
        ["Relais.Web"] = ["*"],   // the wildcard that composes every module on the disk
    };

    /// <summary>Bytes and values only, so that each can be a package of its own; contracts and kernel promise, they do not do.</summary>
    private static readonly string[] WithoutPackages = ["Relais.Kernel", "Relais.Contracts", "Relais.Codecs", "Relais.Planning"];

    [Fact]
    public void in_every_project_file() => Assert.Empty(Disk.Projects.SelectMany(Breaches));

    [Fact]
    public void and_the_projects_were_found() => Assert.True(Disk.Projects.Count >= 12, $"only {Disk.Projects.Count} projects under src/");

    [Fact]
    public void so_a_module_that_refers_to_another_is_caught() => Assert.Equal(
        ["Relais.Agenda refers to Relais.Patients"],
        Breaches(ProjectFile.Parse("Relais.Agenda", """
            <Project>
              <ItemGroup>
                <ProjectReference Include="../../Relais.Contracts/Relais.Contracts.csproj" />
                <ProjectReference Include="..\Relais.Patients\Relais.Patients.csproj" />
              </ItemGroup>
            </Project>
            """)));

    [Fact]
    public void so_a_package_in_pure_code_is_caught() => Assert.Equal(
        ["Relais.Codecs uses the package Newtonsoft.Json"],
        Breaches(ProjectFile.Parse("Relais.Codecs", """<Project><ItemGroup><PackageReference Include="Newtonsoft.Json" /></ItemGroup></Project>""")));

    private static IEnumerable<string> Breaches(ProjectFile project)
    {
        var allowed = Floors.GetValueOrDefault(project.Name, UnderModules);
        return project.Projects.Except(allowed).Select(other => $"{project.Name} refers to {other}")
            .Concat(WithoutPackages.Contains(project.Name) ? project.Packages.Select(package => $"{project.Name} uses the package {package}") : []);
    }
}
