using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Store;

/// <summary>Without its recovery key a base is noise: the program says so at once, instead of beginning anew beside it.</summary>
public sealed class Losing_the_recovery_key
{
    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task is_said_before_anything_is_served(bool another)
    {
        var (house, _) = await SettledTown.Copy(postgres: false);
        var key = Path.Combine(house.Folder, "cle-de-secours");
        if (another) await File.WriteAllTextAsync(key, Convert.ToBase64String(new byte[32]));
        else File.Delete(key);

        var (code, said) = await RealProgram.Run("serve", "--data", house.Folder, "--database", house.Database, "--urls", "http://127.0.0.1:0");

        Assert.NotEqual(0, code);
        Assert.Contains(another ? "La clé de secours de ce dossier n'est pas celle de cette base" : "La clé de secours manque, et cette base a été faite avec une", said, StringComparison.Ordinal);
        // Seen before: the lost key was replaced by a new one, which the next backup carried.
        Assert.Equal(another, File.Exists(key));
        await SettledTown.Forget(house);
    }

    [Theory]
    [InlineData(""), InlineData("pas une clé"), InlineData("AAAA")]
    public async Task is_said_in_french_when_the_file_is_spoilt(string content)
    {
        var (house, _) = await SettledTown.Copy(postgres: false);
        await File.WriteAllTextAsync(Path.Combine(house.Folder, "cle-de-secours"), content);

        var (code, said) = await RealProgram.Run("serve", "--data", house.Folder, "--database", house.Database, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, code);
        Assert.Contains("La clé de secours ne se lit pas", said, StringComparison.Ordinal);
        await SettledTown.Forget(house);
    }

    /// <summary>Seen before: "it contains the recovery key", of one that opened nothing.</summary>
    [Fact]
    public async Task is_said_by_the_backup_that_would_carry_another()
    {
        var (house, _) = await SettledTown.Copy(postgres: false);
        await File.WriteAllTextAsync(Path.Combine(house.Folder, "cle-de-secours"), Convert.ToBase64String(new byte[32]));
        var saved = Path.Combine(Path.GetTempPath(), $"relais-saved-{Guid.CreateVersion7()}");

        var (code, said) = await RealProgram.Run("backup", saved, "--data", house.Folder);

        Assert.Equal(1, code);
        Assert.Contains("--without-key", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(saved));
        await SettledTown.Forget(house);
    }

    [Fact]
    public async Task is_no_matter_where_a_base_begins_and_its_folder_is_closed_to_others()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"relais-new-{Guid.CreateVersion7()}");

        var (code, said) = await RealProgram.Run("prepare", "--data", folder);

        Assert.True(code == 0, said);
        Assert.True(File.Exists(Path.Combine(folder, "cle-de-secours")));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        Directory.Delete(folder, recursive: true);
    }
}
