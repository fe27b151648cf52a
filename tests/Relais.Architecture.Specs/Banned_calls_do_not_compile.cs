using System.Text.Json;
using System.Text.RegularExpressions;

namespace Relais.Architecture.Specs;

/// <summary>
/// The lists of banned symbols are only words unless the compiler reads them. eng/Planted makes each banned call once, under the same
/// build rules as production, and the compiler's own log says which it saw.
/// </summary>
public partial class Banned_calls_do_not_compile
{
    [Fact]
    public void for_each_line_of_the_lists() => Assert.Empty(Unseen(Lists(), Disk.Read("eng/Planted/BannedCalls.cs"), Log()));

    [Fact]
    public void and_in_razor_too() => Assert.Contains(Log(), seen => seen.File.Contains("BareForm", StringComparison.Ordinal) && seen.Says.Contains("RelaisForm", StringComparison.Ordinal));

    [Fact]
    public void so_a_line_that_the_compiler_does_not_read_is_caught() => Assert.Equal(
        ["P:System.DateTime.Noww"],
        Unseen([("P:System.DateTime.Noww", "Ask TimeProvider")], "DateTime.Now, // P:System.DateTime.Noww", [("BannedCalls.cs", 7, "Ask TimeProvider")]));

    [Fact]
    public void and_the_bans_are_errors_everywhere() => Assert.Contains("dotnet_diagnostic.RS0030.severity = error", Disk.Read(".editorconfig"), StringComparison.Ordinal);

    [Fact]
    public void and_nobody_looks_away() => Assert.Empty(Disk.Sources.Where(LooksAway).Select(file => file.Path));

    [Fact]
    public void so_looking_away_is_caught() => Assert.True(LooksAway(new("src/X.cs", "#pragma warning disable RS0030\n")));

    [Theory, InlineData("Relais.Codecs"), InlineData("Relais.Planning")]
    public void and_the_pure_list_holds_for(string project) =>
        Assert.Contains($"'$(MSBuildProjectName)' == '{project}'", PureCondition().Match(Disk.Read("Directory.Build.props")).Value, StringComparison.Ordinal);

    /// <summary>Lines that no finding answers: not planted, or planted and not seen.</summary>
    private static IEnumerable<string> Unseen(IEnumerable<(string Symbol, string Reason)> lists, string planted, IReadOnlyList<(string File, int Line, string Says)> log)
    {
        var lines = planted.Split('\n').ToList();
        return lists.Where(ban => lines.FindIndex(line => line.EndsWith("// " + ban.Symbol, StringComparison.Ordinal)) is var at
            && !log.Any(seen => seen.Line == at + 1 && seen.File.EndsWith("BannedCalls.cs", StringComparison.Ordinal) && seen.Says.Contains(ban.Reason, StringComparison.Ordinal))).Select(ban => ban.Symbol);
    }

    private static IEnumerable<(string Symbol, string Reason)> Lists() =>
        from list in new[] { "eng/BannedSymbols.txt", "eng/BannedSymbols.Pure.txt" }
        from line in Disk.Read(list).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        select (line.Split(';')[0], line.Split(';')[1]);

    private static IReadOnlyList<(string File, int Line, string Says)> Log()
    {
        using var sarif = JsonDocument.Parse(Disk.Read("eng/Planted/obj/planted.sarif"));
        return [.. from result in sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                   where result.GetProperty("ruleId").GetString() == "RS0030"
                   let place = result.GetProperty("locations")[0].GetProperty("physicalLocation")
                   select (place.GetProperty("artifactLocation").GetProperty("uri").GetString()!, place.GetProperty("region").GetProperty("startLine").GetInt32(), result.GetProperty("message").GetProperty("text").GetString()!)];
    }

    private static bool LooksAway(SourceFile file) => file.Text.Contains("RS0030", StringComparison.Ordinal);

    [GeneratedRegex(@"<AdditionalFiles Include=""[^""]*BannedSymbols\.Pure\.txt""[^>]*>")]
    private static partial Regex PureCondition();
}
