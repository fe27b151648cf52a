using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Territory;
using Relais.Desk.Specs.Houses;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Access;

/// <summary>One door for every verb that says <c>--practice</c>.</summary>
public sealed class Naming_a_practice_on_the_command_line(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData("cabinet des tilleuls", null)]
    [InlineData("Cabinet des Tilleuls", "territoire du val")]
    public Task raises_the_walls_of_that_practice_alone(string name, string? territory) => Nowhere(async s =>
    {
        var found = await s.GetRequiredService<IPracticesByName>().Enter(name, territory, default);
        var walls = s.GetRequiredService<CurrentWalls>().Value;

        Assert.Equal((house.Town.Tilleuls, house.Town.Val), (found.Practice.Id, found.Territory.Id));
        Assert.Equal((house.Town.Val, house.Town.Tilleuls), (walls.Territory, Assert.Single(walls.Practices)));
    });

    [Theory]
    [InlineData("Cabinet de nulle part", null)]
    [InlineData("Cabinet des Tilleuls", "Territoire des Hauts")]
    public Task that_nobody_bears_raises_none(string name, string? territory) => Nowhere(async s =>
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(() => s.GetRequiredService<IPracticesByName>().Enter(name, territory, default));

        Assert.Equal("territory.no-practice", refusal.Reason);
        Assert.Equal(Walls.None, s.GetRequiredService<CurrentWalls>().Value);
    });

    [Fact]
    public Task that_two_bear_asks_for_the_territory() => Nowhere(async s =>
    {
        var (walls, names) = (s.GetRequiredService<CurrentWalls>(), s.GetRequiredService<IPracticesByName>());
        foreach (var territory in new[] { house.Town.Val, house.Town.Hauts })
        {
            walls.Stand(Walls.OfTerritory(territory));
            await s.GetRequiredService<ISettlePractices>().Settle("Maison des Deux", PracticeKind.Practice, null, null, null, new Dictionary<DayOfWeek, IReadOnlyList<string>>(), default);
        }

        Assert.Equal("territory.two-practices", (await Assert.ThrowsAsync<Refusal>(() => names.Enter("Maison des Deux", null, default))).Reason);
        Assert.Equal(house.Town.Hauts, (await names.Enter("Maison des Deux", "Territoire des Hauts", default)).Territory.Id);
    });

    private Task Nowhere(Func<IServiceProvider, Task> act) => house.In(house.Town.Tilleuls, async s =>
    {
        s.GetRequiredService<CurrentWalls>().Stand(Walls.None);
        await act(s);
        return true;
    });
}
