using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Relais.Platform.Store;

namespace Relais.Architecture.Specs;

/// <summary>R8: a property that keeps a value in memory keeps it in the database too. EF leaves out a get-only list without a word.</summary>
public class What_looks_stored_is_stored(BuiltHouse house)
{
    [Fact]
    public void in_every_row() => Assert.Empty(house.Model.GetEntityTypes().SelectMany(Lost));

    [Fact]
    public void so_a_list_without_a_setter_is_caught()
    {
        using var planted = new PlantedDb();
        using var db = planted.Behind(Walls.None);

        Assert.Equal(["PlantedStray.Seen"], db.Model.GetEntityTypes().SelectMany(Lost));
    }

    private static IEnumerable<string> Lost(ITypeBase row)
    {
        var stored = row.GetMembers().Select(member => member.Name).ToHashSet();
        var kept = row.ClrType.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(KeepsAValue);
        return kept.Where(property => !stored.Contains(property.Name)).Select(property => $"{row.ClrType.Name}.{property.Name}")
            .Concat(row.GetComplexProperties().SelectMany(part => Lost(part.ComplexType)));
    }

    private static bool KeepsAValue(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null;
}
