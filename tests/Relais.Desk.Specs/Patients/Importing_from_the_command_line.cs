using Relais.Desk.Specs.Servers;

namespace Relais.Desk.Specs.Patients;

/// <summary><c>relais patients import</c> in a process of its own, beside a program that serves or alone.</summary>
public sealed class Importing_from_the_command_line
{
    [Fact]
    public async Task is_refused_in_french_beside_a_program_that_serves_the_same_folder()
    {
        await using var program = await RelaisProgram.Settle();
        var file = Path.Combine(program.Folder, "patients.csv");
        await File.WriteAllTextAsync(file, "birth_name;first_names;sex;birth_date\nCARON;Jeanne;F;14/03/1942\n");
        string[] import = ["patients", "import", file, "--practice", RelaisProgram.Practice];

        await program.Start();
        var beside = await program.Run(import);
        Assert.Equal(1, beside.Code);
        Assert.Contains("Un autre programme Relais travaille déjà dans", beside.Output);
        var trial = await program.Run([.. import, "--dry-run"]);
        Assert.Equal((0, true), (trial.Code, trial.Output.Contains("1 lignes : 1 nouveaux", StringComparison.Ordinal)));

        await program.Kill();
        var alone = await program.Run(import);
        Assert.Equal((0, true), (alone.Code, alone.Output.Contains("1 lignes : 1 nouveaux", StringComparison.Ordinal)));
    }
}
