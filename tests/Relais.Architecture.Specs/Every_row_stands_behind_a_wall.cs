using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Architecture.Specs;

/// <summary>R7: every row is filtered and guarded by the walls; those that are not are listed here, each with its reason, and hold no patient data.</summary>
public class Every_row_stands_behind_a_wall(BuiltHouse house)
{
    private static readonly Dictionary<string, string> Unwalled = new()
    {
        ["access_account"] = "read at sign-in, before anybody is known; its territory is compared with the host's",
        ["access_claim"] = "a table of ASP.NET Core Identity; Relais keeps rights in mandates and writes none here",
        ["access_login"] = "a table of ASP.NET Core Identity: an outside identity of an account",
        ["access_token"] = "a table of ASP.NET Core Identity: the secret of the second factor, read at sign-in",
        ["access_passkey"] = "a table of ASP.NET Core Identity: public halves of passkeys, read at sign-in",
        ["access_session"] = "read at each request to find out who asks, before the walls can stand",
        ["access_tenant"] = "the door plate: which territory a host name leads to",
        ["platform_cookie_key"] = "a sealed key of the program's cookies, read before anybody is known; of no territory",
        ["platform_key"] = "a controller's wrapped key; the sealer of the journal reads which controllers there are",
        ["platform_schema"] = "one row: what the database was made from",
    };

    [Fact]
    public void or_is_on_the_closed_list() => Assert.Empty(Open(house.Model, Unwalled.Keys));

    [Fact]
    public void and_the_list_names_no_table_that_is_gone() => Assert.Empty(Unwalled.Keys.Except(house.Model.GetEntityTypes().Select(row => row.GetTableName()!)));

    [Fact]
    public void and_no_row_outside_names_a_patient() => Assert.Empty(
        from row in house.Model.GetEntityTypes()
        where Unwalled.ContainsKey(row.GetTableName()!)
        from property in row.GetProperties()
        where property.ClrType == typeof(Kernel.PatientId) || property.ClrType == typeof(Kernel.PatientId?) || property.Name.Contains("Patient", StringComparison.Ordinal)
        select $"{row.GetTableName()}.{property.Name}");

    [Fact]
    public void so_a_row_that_nobody_walled_is_caught()
    {
        using var planted = new PlantedDb();
        using var db = planted.Behind(Walls.None);

        Assert.Equal(["architecture_desk", "stray"], Open(db.Model, Unwalled.Keys));
    }

    [Fact]
    public async Task so_a_stranger_row_is_not_found()
    {
        using var planted = new PlantedDb();
        await Write(planted, PlantedDb.Tilleuls);

        await using var girard = planted.Behind(Walls.OfPractices(PlantedDb.Val, [PlantedDb.Girard]));
        await using var tilleuls = planted.Behind(Walls.OfPractices(PlantedDb.Val, [PlantedDb.Tilleuls]));
        Assert.Equal(0, await girard.Set<PlantedNote>().CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await tilleuls.Set<PlantedNote>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task so_a_write_through_a_wall_is_refused()
    {
        using var planted = new PlantedDb();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Write(planted, PlantedDb.Girard));
        Assert.Contains("wall of its practice", refused.Message);
    }

    /// <summary>Somebody of Les Tilleuls writes a note, and says so in the journal.</summary>
    private static async Task Write(PlantedDb planted, Kernel.PracticeId practice)
    {
        await using var db = planted.Behind(Walls.OfPractices(PlantedDb.Val, [PlantedDb.Tilleuls]));
        var note = new PlantedNote { Id = Guid.CreateVersion7(), Practice = practice };
        db.Add(note);
        db.Tell(TimeProvider.System, PlantedDb.Tilleuls, "planted.write", note.Id);
        await db.SaveChangesAsync();
    }

    private static IEnumerable<string> Open(IModel model, IEnumerable<string> allowed) =>
        model.GetEntityTypes().Where(row => !(row.ClrType.IsAssignableTo(typeof(IWalled)) && row.GetDeclaredQueryFilters().Count > 0))
            .Select(row => row.GetTableName()!).Except(allowed).Order(StringComparer.Ordinal);
}
