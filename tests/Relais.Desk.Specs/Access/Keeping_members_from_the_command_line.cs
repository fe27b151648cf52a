using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Access;
using Relais.Desk.Specs.Servers;
using Relais.Kernel;

namespace Relais.Desk.Specs.Access;

/// <summary><c>relais members …</c> in a process of its own: what the page does, for whoever holds the machine.</summary>
public sealed class Keeping_members_from_the_command_line
{
    [Fact]
    public async Task does_all_that_the_page_does_and_nothing_beside_a_program_that_serves()
    {
        await using var program = await RelaisProgram.Settle();
        var added = await Run(program, "add", "--login", "zoe.arnaud", "--first-name", "Zoé", "--last-name", "Arnaud", "--role", "Secretary", "--capacity", "salariée");
        Assert.Equal(("zoe.arnaud", "Zoé Arnaud"), (added.GetProperty("login").GetString(), added.GetProperty("name").GetString()));
        var code = added.GetProperty("code").GetString()!;
        Assert.Equal(19, code.Length);

        var listed = await program.Run("members", "list", "--practice", RelaisProgram.Practice);
        Assert.Contains("Zoé Arnaud | zoe.arnaud | secrétaire", listed.Output);
        Assert.Contains("code à utiliser avant le", listed.Output);
        Assert.DoesNotContain(code, listed.Output);
        Assert.NotEqual(code, (await Run(program, "invite", "--login", "zoe.arnaud")).GetProperty("code").GetString());
        foreach (var verb in new[] { "unlock", "close", "reopen" }) Assert.Equal(verb, (await Run(program, verb, "--login", "zoe.arnaud")).GetProperty("done").GetString());
        Assert.Equal("Assistant", (await Run(program, "mandate", "--login", "zoe.arnaud", "--role", "assistant")).GetProperty("role").GetString());
        Assert.Equal("Assistant", (await Run(program, "end", "--login", "zoe.arnaud", "--role", "Assistant")).GetProperty("role").GetString());

        Assert.Contains("Plus personne ne gérerait ce cabinet", await Refused(program, "end", "--login", RelaisProgram.Login));
        Assert.Contains("Plus personne ne gérerait ce cabinet", await Refused(program, "close", "--login", RelaisProgram.Login));
        Assert.Contains("Aucun compte du territoire ne s'appelle", await Refused(program, "unlock", "--login", "personne"));
        Assert.Contains("n'est pas un jour", await Refused(program, "mandate", "--login", "zoe.arnaud", "--role", "Secretary", "--from", "demain"));

        await program.Start();
        Assert.Contains("Un autre programme Relais travaille déjà dans", await Refused(program, "invite", "--login", "zoe.arnaud"));
        Assert.Equal(0, (await program.Run("members", "list", "--practice", RelaisProgram.Practice, "--json")).Code);
    }

    [Fact]
    public async Task gives_an_account_to_who_has_none_and_corrects_what_is_written_of_them()
    {
        await using var program = await RelaisProgram.Settle();
        await program.In(async (s, practice) =>
        {
            for (var twins = 0; twins < 2; twins++)
                await s.GetRequiredService<ISettleMembers>().Enter(new NewMember("Jean", "Double", "", "Secrétaire", null, null, null, null, [new NewMandate(practice, Role.Secretary, new Period(new DateOnly(2020, 1, 1), null), [])]), default);
            await s.GetRequiredService<ISettleMembers>().Enter(new NewMember("Marius", "Sansclef", "", "Secrétaire", null, null, null, null, [new NewMandate(practice, Role.Secretary, new Period(new DateOnly(2020, 1, 1), null), [])]), default);
        });

        var corrected = await Run(program, "correct", "--who", "marius  sansclef", "--rpps", "99900000185", "--function", "infirmier");
        Assert.Equal(("99900000185", "Infirmier", true), (corrected.GetProperty("rpps").GetString(), corrected.GetProperty("function").GetString(), corrected.GetProperty("changed").GetBoolean()));
        Assert.False((await Run(program, "correct", "--who", "Marius Sansclef", "--rpps", "99900000185")).GetProperty("changed").GetBoolean());
        Assert.Contains("déjà celui de Dr Claire Morel", await Refused(program, "correct", "--who", "Marius Sansclef", "--rpps", "99900000011"));
        var way = await Run(program, "account", "--who", "Marius Sansclef", "--login", "marius.sansclef");
        Assert.Equal(("marius.sansclef", 19), (way.GetProperty("login").GetString(), way.GetProperty("code").GetString()!.Length));
        Assert.Contains("a déjà un compte", await Refused(program, "account", "--who", "marius.sansclef", "--login", "marius.bis"));
        Assert.Contains("2 personnes s'appellent", await Refused(program, "correct", "--who", "Jean Double", "--title", "Dr"));
        Assert.Contains("Personne ne s'appelle", await Refused(program, "correct", "--who", "Nul Part", "--title", "Dr"));
    }

    /// <summary>Both factors of the only doctor are lost: nobody else could, and the machine's keeper can.</summary>
    [Fact]
    public async Task lets_the_last_manager_in_again()
    {
        await using var program = await RelaisProgram.Settle();
        var way = await Run(program, "invite", "--login", RelaisProgram.Login, "--lost", "Both");
        Assert.Equal(19, way.GetProperty("code").GetString()!.Length);
    }

    private static async Task<JsonElement> Run(RelaisProgram program, string verb, params string[] words)
    {
        var (code, output) = await program.Run(["members", verb, "--practice", RelaisProgram.Practice, .. words, "--json"]);
        Assert.True(code == 0, output);
        return JsonDocument.Parse(output).RootElement;
    }

    private static async Task<string> Refused(RelaisProgram program, string verb, params string[] words)
    {
        var (code, output) = await program.Run(["members", verb, "--practice", RelaisProgram.Practice, .. words]);
        Assert.Equal(1, code);
        return output;
    }
}
