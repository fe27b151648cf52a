using Relais.Web;

namespace Relais.Architecture.Specs;

/// <summary>R5: a room on the disk that the host does not compose would be built, tested, and never opened.</summary>
public class Every_room_is_in_the_house
{
    private static IEnumerable<string> Composed => House.Rooms.Select(room => room.GetType().Assembly.GetName().Name!);

    [Fact]
    public void that_lies_on_the_disk() => Assert.Empty(Forgotten(Disk.Rooms, Composed));

    [Fact]
    public void so_a_forgotten_room_is_caught() => Assert.Equal(["Relais.Forgotten"], Forgotten([.. Disk.Rooms, "Relais.Forgotten"], Composed));

    private static IEnumerable<string> Forgotten(IEnumerable<string> onDisk, IEnumerable<string> composed) => onDisk.Except(composed);
}
