namespace Relais.Architecture.Specs;

/// <summary>R13: a newcomer reads ten lines at the door of each room, and finds every room on the map.</summary>
public class Every_room_explains_itself
{
    [Fact]
    public void in_a_readme_of_about_ten_lines() => Assert.Empty(Disk.Rooms.SelectMany(room => Unclear(room, Read($"src/Modules/{room}/README.md"))));

    [Fact]
    public void and_every_project_is_on_the_map() => Assert.Empty(OffTheMap(Disk.Projects.Select(p => p.Name), Disk.Read("docs/map.md")));

    [Fact]
    public void so_a_room_without_a_word_is_caught() => Assert.Equal(["Relais.Silent has no README"], Unclear("Relais.Silent", null));

    [Fact]
    public void so_a_readme_that_is_a_stub_or_a_book_is_caught()
    {
        Assert.Single(Unclear("Relais.Short", "# Short\n"));
        Assert.Single(Unclear("Relais.Long", string.Concat(Enumerable.Repeat("and then\n", 40))));
    }

    [Fact]
    public void so_a_project_off_the_map_is_caught() => Assert.Equal(["Relais.Attic"], OffTheMap(["Relais.Kernel", "Relais.Attic"], "| `Relais.Kernel` | a dozen values |\n"));

    private static IEnumerable<string> Unclear(string room, string? readme) => readme?.Split('\n').Count(line => line.Trim().Length > 0) switch
    {
        null => [$"{room} has no README"],
        < 5 or > 16 => [$"{room} has a README of another size than ten lines"],
        _ => [],
    };

    private static IEnumerable<string> OffTheMap(IEnumerable<string> projects, string map) => projects.Where(name => !map.Contains($"`{name}`", StringComparison.Ordinal));

    private static string? Read(string path) => Disk.Has(path) ? Disk.Read(path) : null;
}
