using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Access.Journal;
using Relais.Desk.Specs.Patients;
using Relais.Desk.Specs.Servers;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Access;

public sealed class Verifying_the_journal
{
    [Fact]
    public async Task finds_every_controller_intact()
    {
        await using var room = await Sealed();
        var chains = await Verify(room);

        Assert.Equal(["Cabinet des Tilleuls", "Dr Girard"], chains.Select(c => c.Controller));
        Assert.All(chains, c => Assert.Null(c.Fault));
        Assert.Equal(3, chains[0].Lines);
        Assert.Equal(64, chains[0].Head.Length);
    }

    [Theory]
    [InlineData("UPDATE platform_journal SET Act = 'work.close' WHERE Number = 2", "une ligne entre 1 et 3 a été changée")]
    [InlineData("DELETE FROM platform_journal WHERE Number = 2", "la ligne 2 manque")]
    [InlineData("DELETE FROM platform_seal", "n'ont pas de sceau")]
    [InlineData("DELETE FROM platform_key", "sa clé manque")]
    [InlineData("UPDATE platform_key SET Wrapped = '000000000000000000000000000000000000000000000000000000000000'", "n'ouvre pas la clé")]
    public async Task names_what_was_touched(string harm, string words)
    {
        await using var room = await Sealed();
        await using (var hand = await TestDatabase.Open(room.Database)) Assert.NotEqual(0, await hand.Command(harm).ExecuteNonQueryAsync());

        Assert.Contains(await Verify(room), c => c.Fault is { } fault && fault.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task refuses_a_territory_nobody_knows()
    {
        await using var room = await PatientRoom.Open();
        Assert.Equal("access.no-territory", (await Assert.ThrowsAsync<Refusal>(() => Verify(room, "Ailleurs"))).Reason);
    }

    private static async Task<PatientRoom> Sealed()
    {
        var room = await PatientRoom.Open();
        await room.In(room.Tilleuls, async s =>
        {
            var (db, clock) = (s.GetRequiredService<RelaisDb>(), s.GetRequiredService<TimeProvider>());
            db.Tell(clock, room.Tilleuls, "patient.search", room.Tilleuls.Value);
            db.Tell(clock, room.Tilleuls, "patient.search", room.Tilleuls.Value);
            await db.SaveChangesAsync();
            Assert.Equal(3, await s.GetRequiredService<JournalChain>().Seal(room.Tilleuls, default));
        });
        return room;
    }

    private static async Task<List<ControllerChain>> Verify(PatientRoom room, string? territory = null)
    {
        var found = new List<ControllerChain>();
        await room.As(Walls.None, async s =>
        {
            await foreach (var chain in new VerifyChains(s.GetRequiredService<IServiceScopeFactory>()).All(territory, default)) found.Add(chain);
        });
        return found;
    }
}
