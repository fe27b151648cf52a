using Microsoft.Extensions.DependencyInjection;
using Relais.Desk.Specs.Houses;
using Relais.Intake.Receive;

namespace Relais.Desk.Specs.Intake;

/// <summary>Decision 0015: "Traité" of a drop folder is in clear; it forgets after thirty days what the base holds, and nothing else.</summary>
public sealed class Forgetting_what_was_taken : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("relais-traite-");
    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.Open();

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task happens_after_thirty_days_and_not_before()
    {
        await Taken("pris.txt", "des mots que la base connaît");
        house.Clock.Pass(TimeSpan.FromDays(29));
        Assert.Equal(0, await Forget());

        house.Clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal(1, await Forget());
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task leaves_what_the_base_does_not_hold()
    {
        Write("inconnu.txt", "personne n'a pris ceci");
        house.Clock.Pass(TimeSpan.FromDays(400));
        Assert.Equal(0, await Forget());
        Assert.Single(folder.GetFiles());
    }

    [Fact]
    public async Task leaves_what_was_taken_again_lately_however_old_the_file()
    {
        Write("ancien.txt", "écrit il y a longtemps, repris hier");
        house.Clock.Pass(TimeSpan.FromDays(90));
        await house.Receive(house.Town.Tilleuls, house.Town.TilleulsMail, "ancien.txt", "écrit il y a longtemps, repris hier"u8.ToArray());
        house.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(0, await Forget());
    }

    [Fact]
    public async Task follows_no_link()
    {
        await Taken("vrai.txt", "des mots pris par un lien");
        var elsewhere = Path.Combine(Directory.CreateTempSubdirectory("relais-ailleurs-").FullName, "vrai.txt");
        File.Move(Path.Combine(folder.FullName, "vrai.txt"), elsewhere);
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "vrai.txt"), elsewhere);
        house.Clock.Pass(TimeSpan.FromDays(60));

        Assert.Equal(0, await Forget());
        Assert.True(File.Exists(elsewhere));
    }

    private Task<int> Forget() => house.In(house.Town.Tilleuls, s => s.GetRequiredService<ForgetTaken>().In(house.Town.Tilleuls, folder.FullName, default));

    private async Task Taken(string name, string words)
    {
        Write(name, words);
        await house.Receive(house.Town.Tilleuls, house.Town.TilleulsMail, name, System.Text.Encoding.UTF8.GetBytes(words));
    }

    private void Write(string name, string words)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, words);
        File.SetLastWriteTimeUtc(path, house.Clock.GetUtcNow().UtcDateTime);
    }
}
