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
        Assert.Contains("La clé de secours de ce dossier n'est pas celle de cette base", said, StringComparison.Ordinal);
        await SettledTown.Forget(house);
    }
}
