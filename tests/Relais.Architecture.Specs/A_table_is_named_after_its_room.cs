using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Relais.Platform.Store;

namespace Relais.Architecture.Specs;

/// <summary>R6: a table's name begins with its room, and no foreign key leaves it, so that a room can be read, moved or cut alone.</summary>
public class A_table_is_named_after_its_room(BuiltHouse house)
{
    [Fact]
    public void in_the_whole_model() => Assert.Empty(Misnamed(house.Model));

    [Fact]
    public void and_the_tables_were_found() => Assert.True(house.Model.GetEntityTypes().Count() > 20);

    [Fact]
    public void so_a_stray_table_and_a_key_that_leaves_it_are_caught()
    {
        using var planted = new PlantedDb();
        using var db = planted.Behind(Walls.None);

        Assert.Equal(["stray is not architecture_…", "stray points at architecture_desk"], Misnamed(db.Model));
    }

    private static IEnumerable<string> Misnamed(IModel model) =>
        from row in model.GetEntityTypes().Where(row => !row.IsOwned())
        let table = row.GetTableName()
        from fault in (string[])[
            .. table.StartsWith(RoomOf(row.ClrType) + "_", StringComparison.Ordinal) ? (string[])[] : [$"{table} is not {RoomOf(row.ClrType)}_…"],
            .. row.GetForeignKeys().Select(key => key.PrincipalEntityType.GetTableName()!).Where(other => other.Split('_')[0] != table.Split('_')[0]).Select(other => $"{table} points at {other}")]
        select fault;

    /// <remarks>The rows of ASP.NET Core Identity belong to the room that signs people in.</remarks>
    private static string RoomOf(Type row) => row.Assembly == typeof(IdentityUserClaim<>).Assembly ? "access" : row.Assembly.GetName().Name!.Split('.')[1].ToLowerInvariant();
}
