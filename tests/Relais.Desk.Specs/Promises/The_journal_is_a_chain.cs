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

    /// <summary>Seen before: each of these left a chain that verify called intact, the last two once the sealer had passed.</summary>
    [Theory]
    [InlineData("DELETE FROM platform_journal WHERE Number > 8 AND Practice = @p; DELETE FROM platform_seal WHERE Last > 8 AND Practice = @p")]
    [InlineData("DELETE FROM platform_journal WHERE Practice = @p; DELETE FROM platform_seal WHERE Practice = @p")]
    [InlineData("DELETE FROM platform_seal WHERE Practice = @p; UPDATE platform_journal SET Act = 'work.look' WHERE Number = 5 AND Practice = @p; UPDATE platform_journal SET Number = NULL WHERE Practice = @p")]
    public async Task whose_end_this_machine_remembers(string edit)
    {
        await using var house = await Written();
        // The first seals end where they end: the cut leaves whole ones.
        var kept = await house.Ask(house.Town.Tilleuls, db => db.Set<JournalSeal>().OrderBy(s => s.First).Select(s => s.Last).FirstAsync());
        Assert.True(await Edit(house, edit.Replace("> 8", $"> {kept}", StringComparison.Ordinal)) > 0, "The edit touched nothing: the spec would prove nothing.");
        await house.AdministrativeWork();

        var refused = await Assert.ThrowsAsync<Refusal>(() => Seal(house));
        Assert.Equal("platform.journal-cut", refused.Reason);
        Assert.Contains("la fin a été retirée", (await Verify(house)).Fault);
        Assert.Equal(0, await house.Ask(house.Town.Tilleuls, db => db.Set<JournalSeal>().CountAsync(s => s.First > kept)));
    }

    /// <summary>Another node has gone on, or a backup older than its base was put back; or the base alone.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public async Task that_goes_on_from_a_memory_that_is_behind_or_gone(bool behind)
    {
        await using var house = await Written();
        var memory = Path.Combine(house.Folder, JournalHeads.Folder, house.Town.Tilleuls.ToString());
        var early = await File.ReadAllTextAsync(memory);
        await house.AdministrativeWork();
        await Seal(house);
        if (behind) await File.WriteAllTextAsync(memory, early);
        else File.Delete(memory);

        Assert.Null((await Verify(house)).Fault);
        await house.AdministrativeWork();
        Assert.True(await Seal(house) > 0);
        Assert.NotEqual(early, await File.ReadAllTextAsync(memory));
        Assert.Null((await Verify(house)).Fault);
    }

    [Fact]
    public async Task whose_memory_says_when_a_hand_touched_it()
    {
        await using var house = await Written();
        var memory = Path.Combine(house.Folder, JournalHeads.Folder, house.Town.Tilleuls.ToString());
        await File.WriteAllTextAsync(memory, "1" + await File.ReadAllTextAsync(memory));
        Assert.Contains("ne se lit pas", (await Verify(house)).Fault);
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
