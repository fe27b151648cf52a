using Microsoft.EntityFrameworkCore;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Architecture.Specs;

/// <summary>R10: a walled row does not change unless a journal entry tells it in the same transaction, or its kind is listed here with its reason.</summary>
public class A_change_is_told_in_the_journal(BuiltHouse house)
{
    private static readonly Dictionary<string, string> Untold = new()
    {
        ["access_member"] = "being a member opens nothing; the mandate that does is told, and so is a correction of the number it needs",
        ["delegation_opening"] = "who opened what and when; the look itself is told",
        ["delegation_step"] = "a step is written with its item, which is told",
        ["intake_lesson"] = "words kept with a correction of kind, which is told",
        ["intake_mailbox_reading"] = "where a reading of a mailbox stands; each message it takes in is told",
        ["patients_correction"] = "what was before; the correction of the patient is told",
        ["patients_key"] = "search keys of a patient, rewritten with the patient, who is told",
        ["patients_word"] = "search words of a patient, rewritten with the patient, who is told",
        ["platform_blob"] = "bytes put with their arrival, which is told",
        ["platform_journal"] = "is the journal",
        ["platform_seal"] = "links the journal",
        ["territory_structure"] = "an address book of the territory; no patient, no practice",
    };

    [Fact]
    public void except_for_what_the_closed_list_names() => Assert.Equal(
        Untold.Keys.Order(StringComparer.Ordinal),
        house.Model.GetEntityTypes().Where(row => row.ClrType.IsAssignableTo(typeof(IUnjournalled))).Select(row => row.GetTableName()!).Order(StringComparer.Ordinal));

    [Fact]
    public async Task so_a_silent_change_is_not_saved()
    {
        using var planted = new PlantedDb();
        await using var db = planted.Behind(Walls.OfPractices(PlantedDb.Val, [PlantedDb.Tilleuls]));
        db.Add(new PlantedNote { Id = Guid.CreateVersion7(), Practice = PlantedDb.Tilleuls });

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        Assert.Contains("must be told in the journal", refused.Message);
    }

    [Theory]
    [InlineData("in the journal of another practice")]
    [InlineData("about another row")]
    [InlineData("about its practice")]
    public async Task and_an_entry_beside_the_point_does_not_tell_it(string told)
    {
        using var planted = new PlantedDb();
        await using var db = planted.Behind(Walls.OfPractices(PlantedDb.Val, [PlantedDb.Tilleuls, PlantedDb.Girard]));
        var note = new PlantedNote { Id = Guid.CreateVersion7(), Practice = PlantedDb.Tilleuls };
        db.Add(note);
        if (told == "in the journal of another practice") db.Tell(TimeProvider.System, PlantedDb.Girard, "planted.write", note.Id);
        else db.Tell(TimeProvider.System, PlantedDb.Tilleuls, "planted.write", told == "about another row" ? Guid.CreateVersion7() : PlantedDb.Tilleuls.Value);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        Assert.Contains("must be told in the journal", refused.Message);
    }

    [Fact]
    public async Task and_of_a_batch_told_in_one_line_no_row_slips_through()
    {
        using var planted = new PlantedDb();
        await using var db = planted.Behind(Walls.OfPractices(PlantedDb.Val, [PlantedDb.Tilleuls]));
        List<PlantedNote> notes = [.. Enumerable.Range(0, 3).Select(_ => new PlantedNote { Id = Guid.CreateVersion7(), Practice = PlantedDb.Tilleuls })];
        db.AddRange(notes);
        db.Tell(TimeProvider.System, PlantedDb.Tilleuls, "planted.write-all", PlantedDb.Tilleuls.Value, batch: notes.Take(2).Select(n => n.Id));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        db.Tell(TimeProvider.System, PlantedDb.Tilleuls, "planted.write-all", PlantedDb.Tilleuls.Value, batch: [notes[2].Id]);
        Assert.Equal(5, await db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task and_a_told_one_is()
    {
        using var planted = new PlantedDb();
        await using var db = planted.Behind(Walls.OfPractices(PlantedDb.Val, [PlantedDb.Tilleuls]));
        var note = new PlantedNote { Id = Guid.CreateVersion7(), Practice = PlantedDb.Tilleuls };
        db.Add(note);
        db.Tell(TimeProvider.System, PlantedDb.Tilleuls, "planted.write", note.Id);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, await db.Set<JournalEntry>().CountAsync(e => e.Subject == note.Id, TestContext.Current.CancellationToken));
    }
}
