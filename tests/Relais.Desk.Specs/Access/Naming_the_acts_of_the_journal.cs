using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Journal;

namespace Relais.Desk.Specs.Access;

public sealed partial class Naming_the_acts_of_the_journal
{
    [Fact]
    public void every_act_told_in_the_sources_has_words()
    {
        var known = Registered();
        var told = Sources().SelectMany(Told).Distinct().Order().ToList();

        Assert.True(told.Count > 40, $"Only {told.Count} acts were found in the sources.");
        Assert.DoesNotContain(told, act => !known.ContainsKey(act));
    }

    [Fact]
    public void words_follow_a_name()
    {
        Assert.All(Registered(), act =>
        {
            Assert.Matches("^[a-z]+\\.[a-z-]+$", act.Key);
            Assert.StartsWith("a ", act.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void an_act_without_words_would_be_found() =>
        Assert.Equal(["room.verb", "work.new-verb", "work.other"], Told("db.Tell(clock, practice, \"room.verb\", id); on.On(id, \"new-verb\", x); pen.Do(item, \"other\", y)").Order());

    private static Dictionary<string, string> Registered()
    {
        var services = new ServiceCollection();
        foreach (var room in Web.House.Rooms) room.Add(services, new ConfigurationBuilder().Build());
        return services.Where(s => s.ImplementationInstance is ActWords).Select(s => (ActWords)s.ImplementationInstance!).ToDictionary(a => a.Act, a => a.Words);
    }

    private static IEnumerable<string> Sources()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Relais.slnx"))) at = at.Parent;
        if (at is null) Assert.Skip("the sources are absent: this runs beside no checkout.");
        return Directory.EnumerateFiles(Path.Combine(at.FullName, "src"), "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal)).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText);
    }

    // A literal act of a Tell or of a verb's file; and the verbs of work, whose act is "work." and the verb.
    private static IEnumerable<string> Told(string source) =>
        [.. Literal().Matches(source).SelectMany(m => Act().Matches(m.Value)).Select(m => m.Groups[1].Value), .. WorkVerb().Matches(source).SelectMany(m => Word().Matches(m.Groups[1].Value)).Select(m => "work." + m.Groups[1].Value)];

    [GeneratedRegex("""(\bTell\(|\bon\.Do\()[^;]*?"[a-z]+\.[a-z-]+"[^;,]*""")]
    private static partial Regex Literal();

    [GeneratedRegex("\"([a-z]+\\.[a-z-]+)\"")]
    private static partial Regex Act();

    [GeneratedRegex("""(?:\bon\.On|\bpen\.Do)\(\w+, ([^,]*"[a-z-]+"[^,]*),""")]
    private static partial Regex WorkVerb();

    [GeneratedRegex("\"([a-z-]+)\"")]
    private static partial Regex Word();
}
