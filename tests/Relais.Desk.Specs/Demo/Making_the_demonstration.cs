using System.Globalization;
using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Demo;

/// <summary>What a newcomer's first command makes: the whole story is played by the rules of the house, so that a new rule which forbids part of it is met here.</summary>
public sealed class Making_the_demonstration : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("relais-spec-");

    [Fact]
    public async Task plays_three_months_and_a_week_and_leaves_nothing_unaccounted_for()
    {
        var (code, said) = await RealProgram.Run("demo", "--data", folder.FullName);
        Assert.True(code == 0, said);
        var counts = said.Split('\n').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length == 2 && int.TryParse(w[1], CultureInfo.InvariantCulture, out _)).ToDictionary(w => w[0], w => int.Parse(w[1], CultureInfo.InvariantCulture));
        Assert.All(["patients", "historique", "arrivées"], what => Assert.True(counts.GetValueOrDefault(what) >= 300, said));

        foreach (var check in new[] { new[] { "intake", "count" }, ["journal", "verify"] })
        {
            var (checkCode, checkSaid) = await RealProgram.Run([.. check, "--data", folder.FullName]);
            Assert.True(checkCode == 0, checkSaid);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
