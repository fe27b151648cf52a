using Relais.Desk.Specs.Houses;
using Relais.Kernel;
using Relais.Web.Commands;

namespace Relais.Desk.Specs.Store;

/// <summary>A command that cannot go on says why, and what to do; it never falls with a trace of the program.</summary>
public sealed class Failing_in_words
{
    [Theory]
    [InlineData("journal", "verify")]
    [InlineData("intake", "count")]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    public async Task when_the_server_of_the_database_is_not_there(params string[] words)
    {
        var folder = Directory.CreateTempSubdirectory("relais-spec-").FullName;
        var (code, said) = await Terminal.Run([.. words, "--data", folder, "--database", "postgres://personne:secret@127.0.0.1:1/rien"]);
        Directory.Delete(folder, recursive: true);

        Assert.Equal(1, code);
        Assert.Contains("La base ne s'ouvre pas", said);
        Assert.Contains("--database", said);
        Assert.DoesNotContain("   at ", said);
        Assert.DoesNotContain("secret", said);
    }

    [Fact]
    public async Task when_an_option_is_missing()
    {
        var (code, said) = await Terminal.Run("patients", "import");

        Assert.Equal(1, code);
        Assert.Contains("Il manque l'option --practice.", said);
        Assert.Contains("--help", said);
        Assert.DoesNotContain("required", said);
    }

    [Fact]
    public async Task when_a_folder_cannot_be_written()
    {
        var (code, said) = await Terminal.Run("journal", "verify", "--data", "/proc/nulle-part");

        Assert.Equal((1, false), (code, said.Contains("   at ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task and_makes_a_folder_that_is_not_there_yet()
    {
        var home = Directory.CreateTempSubdirectory("relais-spec-").FullName;
        var (code, said) = await Terminal.Run("prepare", "--data", Path.Combine(home, "un", "deux"));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(home, recursive: true);

        Assert.Equal((0, "La base est prête.\n"), (code, said));
    }

    [Fact]
    public async Task when_the_line_was_not_understood()
    {
        var (code, said) = await Terminal.Run("patients", "match", "--base", "nulle-part.tsv");

        Assert.Equal(1, code);
        Assert.Contains("Le fichier n'existe pas", said);
    }

    [Fact]
    public void and_repeats_no_message_it_does_not_know() =>
        Assert.DoesNotContain("CARON", Failure.InWords(new InvalidCastException("CARON Jeanne")));

    [Fact]
    public void and_finds_the_refusal_below() =>
        Assert.Equal("Non.", Failure.InWords(new InvalidOperationException("wrapped", new Refusal("a.b", "Non."))));
}
