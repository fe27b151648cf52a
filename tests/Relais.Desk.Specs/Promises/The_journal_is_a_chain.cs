using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Servers;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Promises;

/// <summary>Whoever edits the database by hand is found out, and nothing changes or is seen without a line.</summary>
public sealed class The_journal_is_a_chain
{
    [Fact]
    public async Task that_stands_as_it_was_written()
    {
        await using var house = await Written();
        var check = await Verify(house);
        Assert.Null(check.Fault);
        Assert.True(check.Sound > 8);
        Assert.Equal(0, check.Waiting);
    }

    [Theory]
    [InlineData("UPDATE platform_journal SET Act = 'work.look' WHERE Number = 5 AND Practice = @p", "changée")]
    [InlineData("UPDATE platform_journal SET Actor = NULL WHERE Number = (SELECT MAX(Number) FROM platform_journal WHERE Practice = @p AND Actor IS NOT NULL) AND Practice = @p", "changée")]
    [InlineData("UPDATE platform_journal SET At = {a minute before} WHERE Number = 5 AND Practice = @p", "changée")]
    [InlineData("UPDATE platform_journal SET Note = 'autre' WHERE Number = 2 AND Practice = @p", "changée")]
    [InlineData("DELETE FROM platform_journal WHERE Number = 5 AND Practice = @p", "manque")]
    [InlineData("DELETE FROM platform_journal WHERE Number = (SELECT MAX(Number) FROM platform_journal WHERE Practice = @p) AND Practice = @p", "manque")]
    [InlineData("UPDATE platform_journal SET Number = -Number WHERE Number IN (5, 6) AND Practice = @p; UPDATE platform_journal SET Number = 11 + Number WHERE Number IN (-5, -6) AND Practice = @p", "changée")]
    [InlineData("DELETE FROM platform_seal WHERE First = 1 AND Practice = @p", "sceau")]
    [InlineData("INSERT INTO platform_journal (Territory, Id, Practice, At, Actor, Act, Subject, Patient, Note, Number) SELECT Territory, {a new id}, Practice, At, Actor, Act, Subject, Patient, Note, Number + 1000 FROM platform_journal WHERE Number = 5 AND Practice = @p", "sceau")]
    public async Task that_shows_where_a_hand_touched_it(string edit, string said)
    {
        await using var house = await Written();
        Assert.True(await Edit(house, edit) > 0, "The edit touched nothing: the spec would prove nothing.");

        var fault = (await Verify(house)).Fault;
        Assert.NotNull(fault);
        Assert.Contains(said, fault);
    }

    /// <summary>Cutting the end with its seal leaves a sound chain: the head, printed elsewhere, tells.</summary>
    [Fact]
    public async Task whose_cut_end_shows_in_its_head()
    {
        await using var house = await Written();
        var before = await Verify(house);
        await house.AdministrativeWork();
        await Seal(house);
        var after = await Verify(house);
        Assert.NotEqual(before.Head, after.Head);

        await Edit(house, $"DELETE FROM platform_journal WHERE Number > {before.Sound} AND Practice = @p");
        await Edit(house, $"DELETE FROM platform_seal WHERE First > {before.Sound} AND Practice = @p");
        var cut = await Verify(house);
        Assert.NotEqual((after.Head, after.Sound), (cut.Head, cut.Sound));
    }

    [Fact]
    public async Task without_which_no_change_is_saved()
    {
        await using var house = await House.Open();
        var item = await house.AdministrativeWork();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => house.Ask(house.Town.Tilleuls, async db =>
        {
            (await db.Set<WorkItem>().SingleAsync(w => w.Id == item.Id)).TakeOver(house.Town.Members["nora"], house.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        }));

        Assert.Contains("told in the journal", fault.Message);
        Assert.Null((await house.Now(item)).Holder);
    }

    [Fact]
    public async Task that_no_write_through_a_wall_enters()
    {
        await using var house = await House.Open();
        var item = await house.AdministrativeWork();

        async Task<string> Through(Walls walls, PracticeId told)
        {
            var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => house.In(house.Town.Tilleuls, async s =>
            {
                var db = s.GetRequiredService<RelaisDb>();
                var found = await db.Set<WorkItem>().SingleAsync(w => w.Id == item.Id);
                s.GetRequiredService<CurrentWalls>().Stand(walls);
                found.TakeOver(house.Town.Members["paul"], house.Clock.GetUtcNow());
                db.Tell(house.Clock, told, "work.take-over", item.Id);
                return await db.SaveChangesAsync();
            }));
            return fault.Message;
        }

        Assert.Contains("wall of its practice", await Through(Walls.OfPractices(house.Town.Val, [house.Town.Girard]), house.Town.Girard));
        Assert.Contains("wall of its territory", await Through(Walls.OfPractices(house.Town.Hauts, [house.Town.Tilleuls]), house.Town.Tilleuls));
        Assert.Contains("wall of its territory", await Through(Walls.None, house.Town.Tilleuls));
        Assert.Null((await house.Now(item)).Holder);
    }

    [Fact]
    public async Task that_tells_each_look_before_the_first_byte_leaves()
    {
        await using var house = await House.Open();
        var item = await house.ClinicalWork();
        var claire = await house.As("claire");
        foreach (var (path, act) in new[] { ($"/corbeille?item={item.Id}", "work.look"), ($"/documents/{item.Document}/fichier", "document.look"), ($"/patients/{item.Patient}", "patient.look") })
        {
            var before = await Lines(house, act);
            using var answer = await claire.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Equal(before + 1, await Lines(house, act));
        }
    }

    private static async Task<House> Written()
    {
        var house = await House.Open();
        foreach (var member in new[] { "nora", "samia" })
        {
            var item = await house.AdministrativeWork();
            await house.Does(member, item, "prise");
            await Seal(house);
            await house.Does(member, item, "cloture");
            await Seal(house);
        }

        return house;
    }

    private static Task<int> Lines(House house, string act) => house.Ask(house.Town.Tilleuls, db =>
    {
        var claire = house.Town.Members["claire"];
        return db.Set<JournalEntry>().CountAsync(e => e.Act == act && e.Actor == claire);
    });

    private static Task<int> Seal(House house) => house.In(house.Town.Tilleuls, s => s.GetRequiredService<JournalChain>().Seal(house.Town.Tilleuls, default));

    private static Task<JournalCheck> Verify(House house) => house.In(house.Town.Tilleuls, s => s.GetRequiredService<JournalChain>().Verify(house.Town.Tilleuls, default));

    private static async Task<int> Edit(House house, string sql)
    {
        var (before, id) = house.OnPostgres ? ("At - interval '1 minute'", "gen_random_uuid()") : ("At - 60000000", "randomblob(16)");
        sql = sql.Replace("{a minute before}", before, StringComparison.Ordinal).Replace("{a new id}", id, StringComparison.Ordinal);
        await using var connection = await TestDatabase.Open(house.Database);
        return await connection.Command(sql, house.Town.Tilleuls.Value).ExecuteNonQueryAsync();
    }
}
