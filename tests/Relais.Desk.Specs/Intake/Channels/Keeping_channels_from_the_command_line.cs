using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Intake.Channels;

/// <summary><c>relais channels open | change | suspend | resume</c>: what the settings page does.</summary>
public sealed class Keeping_channels_from_the_command_line(House house) : IClassFixture<House>
{
    [Fact]
    public async Task opens_changes_suspends_and_resumes_one()
    {
        Assert.Equal((0, "« Accueil du bourg » est ouvert.\n"), await Run("open", "--kind", "Counter", "--label", " Accueil  du bourg ", "--site", "annexe", "--referent", "claire morel"));
        Assert.Contains("Cabinet des Tilleuls | Accueil du bourg", (await Terminal.Run(["channels", "list", .. Here])).Said);
        Assert.Equal((0, "« Guichet du bourg » est changé.\n"), await Run("change", "--channel", "Accueil du bourg", "--label", "Guichet du bourg"));
        Assert.Equal((0, "« Guichet du bourg » était déjà ainsi.\n"), await Run("change", "--channel", "Guichet du bourg", "--site", "annexe", "--referent", "Dr Claire Morel"));

        Assert.Contains("Guichet du bourg", await CallPage());
        Assert.Equal(0, (await Run("suspend", "--channel", "Guichet du bourg")).Code);
        Assert.DoesNotContain("Guichet du bourg", await CallPage());
        Assert.Equal((0, "« Guichet du bourg » reprend.\n"), await Run("resume", "--channel", "Guichet du bourg"));
        Assert.Contains("Guichet du bourg", await CallPage());
    }

    [Fact]
    public async Task tells_the_key_of_a_program_once()
    {
        var (code, said) = await Run("open", "--kind", "Api", "--label", "Logiciel du labo", "--referent", "Claire Morel", "--json");
        Assert.Equal(0, code);
        var key = System.Text.Json.JsonDocument.Parse(said).RootElement.GetProperty("key").GetString()!;
        Assert.True(key.Length > 20);
        Assert.DoesNotContain(key, (await Terminal.Run(["channels", "list", "--json", .. Here])).Said);
    }

    [Theory]
    [InlineData("Aucun canal de ce cabinet ne s'appelle « Nulle part »", "suspend", "--channel", "Nulle part")]
    [InlineData("Personne ne s'appelle « Odile Renard » dans ce cabinet", "open", "--kind", "Phone", "--label", "Autre", "--referent", "Odile Renard")]
    [InlineData("Choisissez par où cela arrive", "open", "--kind", "Mail", "--label", "Autre", "--referent", "Claire Morel")]
    [InlineData("Donnez un nom à ce canal", "open", "--kind", "Phone", "--label", " ", "--referent", "Claire Morel")]
    public async Task refuses_in_words(string words, params string[] command)
    {
        var (code, said) = await Run(command);
        Assert.Equal(1, code);
        Assert.Contains(words, said);
    }

    private string[] Here => ["--data", house.Folder, "--database", house.Database];

    private Task<(int Code, string Said)> Run(params string[] words) => Terminal.Run(house.Clock, ["channels", words[0], "--practice", "Cabinet des Tilleuls", .. words[1..], .. Here]);

    private async Task<string> CallPage() => (await (await house.As("nora")).Page("/appels")).Body!.TextContent;
}
