using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Patients;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;
using Relais.Desk.Specs.Servers;
using Relais.Patients.Register;
using Relais.Platform.Journal;
using Relais.Platform.Store;
using Document = Relais.Intake.Documents.Document;

namespace Relais.Desk.Specs.Delegation;

/// <summary>A doctor sees several calm results side by side and validates them with one gesture; whatever asks for more is seen alone.</summary>
public sealed class Taking_results_in_a_lot : IAsyncLifetime
{
    private readonly SomebodyElse other = new();
    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.Open(services => services.ConfigureDbContext<RelaisDb>(options => options.AddInterceptors(other)));

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task shows_whose_each_is_with_its_date_values_and_marks()
    {
        await Comes(LabReport.Of(Someone.JeanneCaron, "Ionogramme de Jeanne", "H", 5.3m, words: "Prélèvement hémolysé : à interpréter avec prudence"));
        await Comes(LabReport.Of(Someone.YannLeGall));

        var rows = (await Lot()).QuerySelectorAll(".resultats-lot > li");
        Assert.Equal(2, rows.Length);
        var jeanne = rows.Single(r => r.TextContent.Contains("CARON", StringComparison.Ordinal)).TextContent;
        foreach (var said in new[] { "CARON (née DUVAL) Jeanne Marie", "14/03/1942", "Ionogramme de Jeanne", "19/11/2026", "Potassium", "5.3", "haut", "3.5 – 5.0", "Prélèvement hémolysé" }) Assert.Contains(said, jeanne);
        Assert.DoesNotContain("hémolysé", rows.Single(r => r.TextContent.Contains("LE GALL", StringComparison.Ordinal)).TextContent);
        // What stands out of its range is ticked by the doctor or not at all.
        Assert.All(rows, r => Assert.Equal(r.QuerySelector(".marque") is null, r.QuerySelector("input[name=element]")!.HasAttribute("checked")));
        Assert.Contains(rows, r => r.QuerySelector(".marque") is null);
    }

    [Fact]
    public async Task validates_what_is_ticked_and_tells_each_look_and_each_validation()
    {
        var (kept, unticked) = (await Comes(LabReport.Of(Someone.JeanneCaron)), await Comes(LabReport.Of(Someone.YannLeGall)));
        await Validate(Boxes(await Lot()).Where(box => box.StartsWith(kept.Id.ToString(), StringComparison.Ordinal)));

        Assert.Equal(house.Town.Members["claire"], (await house.Now(kept)).Closing!.By);
        Assert.True((await house.Now(unticked)).IsOpen);
        Assert.Equal(["work.look", "work.validate"], await Acts(kept));
        Assert.Equal(["work.look"], await Acts(unticked));
    }

    [Fact]
    public async Task is_undone_by_one_undo_that_undoes_all()
    {
        var (first, second) = (await Comes(LabReport.Of(Someone.JeanneCaron)), await Comes(LabReport.Of(Someone.YannLeGall)));
        var claire = await house.As("claire");
        await Validate(Boxes(await Lot()));
        var bar = (await claire.Page("/a-valider")).QuerySelector("form.annuler")!;
        Assert.Contains("2 résultats", bar.TextContent);
        Assert.True((await claire.Act(bar.GetAttribute("action")!)).IsDone);

        Assert.All([await house.Now(first), await house.Now(second)], item => Assert.True(item.IsOpen && item.Holder == house.Town.Members["claire"]));
        Assert.Null((await claire.Page("/a-valider")).QuerySelector("form.annuler"));
    }

    [Fact]
    public async Task is_undone_but_for_what_somebody_changed_since()
    {
        var (changed, other) = (await Comes(LabReport.Of(Someone.JeanneCaron)), await Comes(LabReport.Of(Someone.YannLeGall)));
        var claire = await house.As("claire");
        await Validate(Boxes(await Lot()));
        var undo = (await claire.Page("/a-valider")).QuerySelector("form.annuler")!.GetAttribute("action")!;
        await Sql("UPDATE delegation_work SET Version = Version + 1 WHERE Id = @p", changed.Id);
        Assert.True((await claire.Act(undo)).IsDone);

        Assert.True((await house.Now(other)).IsOpen);
        Assert.False((await house.Now(changed)).IsOpen);
        Assert.Contains("1 sur 2 annulés", (await claire.Page("/a-valider")).QuerySelector(".avis")!.TextContent);
    }

    [Fact]
    public async Task leaves_out_what_changed_since_it_was_shown_and_says_so()
    {
        var (changed, kept) = (await Comes(LabReport.Of(Someone.JeanneCaron)), await Comes(LabReport.Of(Someone.YannLeGall)));
        var boxes = Boxes(await Lot());
        await house.Does("tom", changed, "reprise");
        await Validate(boxes);

        Assert.True((await house.Now(changed)).IsOpen);
        Assert.False((await house.Now(kept)).IsOpen);
        Assert.Contains("1 n'a pas été validé : 1 a changé depuis que vous l'avez vu", (await (await house.As("claire")).Page("/a-valider")).QuerySelector(".avis")!.TextContent);
    }

    [Fact]
    public async Task leaves_out_what_somebody_saves_at_the_same_moment()
    {
        var (changed, kept) = (await Comes(LabReport.Of(Someone.JeanneCaron)), await Comes(LabReport.Of(Someone.YannLeGall)));
        var boxes = Boxes(await Lot());
        other.WillSaveFirst(house.Database, changed.Id);
        await Validate(boxes);

        Assert.True((await house.Now(changed)).IsOpen);
        Assert.False((await house.Now(kept)).IsOpen);
        Assert.Equal(["work.look"], await Acts(changed));
    }

    [Theory]
    [InlineData("HH", 6.9), InlineData("LL", 2.1), InlineData("AA", 4.1), InlineData("A", 4.1), InlineData("R", 4.1)]
    [InlineData(null, 5.4), InlineData("N", 5.4)]
    public async Task leaves_alone_a_value_in_alert_or_out_of_range_without_a_mark(string? flag, double value)
    {
        await Comes(LabReport.Of(Someone.JeanneCaron, flag: flag, value: (decimal)value));
        await IsEmpty();
    }

    [Fact]
    public async Task leaves_alone_a_value_nobody_can_compare()
    {
        await Comes(LabReport.Of(Someone.JeanneCaron, flag: null, bounds: null));
        await IsEmpty();
    }

    [Fact]
    public async Task leaves_alone_a_result_that_is_not_final()
    {
        await Comes(LabReport.Of(Someone.JeanneCaron, status: "active"));
        await IsEmpty();
    }

    [Fact]
    public async Task leaves_alone_what_its_words_make_urgent()
    {
        var item = await Comes(LabReport.Of(Someone.JeanneCaron, words: "Résultat téléphoné au médecin en urgence"));
        Assert.NotEqual(0, item.Urgency);
        await IsEmpty();
    }

    [Fact]
    public async Task leaves_alone_what_says_more_in_words_than_in_values()
    {
        await Comes(LabReport.Of(Someone.JeanneCaron, words: string.Concat(Enumerable.Repeat("Le biologiste expose ce que cet examen laisse penser. ", 8))));
        await IsEmpty();
    }

    [Fact]
    public async Task leaves_alone_what_holds_no_values()
    {
        await Comes(ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Laboratory, "Bactériologie"));
        await IsEmpty();
    }

    [Fact]
    public async Task never_mixes_in_other_clinical_or_administrative_work()
    {
        var (letter, paper, result) = (await house.ClinicalWork(), await house.AdministrativeWork(), await Comes(LabReport.Of(Someone.YannLeGall)));
        Assert.Single(Boxes(await Lot()));

        await Validate([Box(letter), Box(paper), Box(result)]);
        Assert.True((await house.Now(letter)).IsOpen);
        Assert.True((await house.Now(paper)).IsOpen);
        Assert.False((await house.Now(result)).IsOpen);
        Assert.Contains("2 n'ont pas été validés : 2 ne se prennent pas par lot", (await (await house.As("claire")).Page("/a-valider")).QuerySelector(".avis")!.TextContent);
    }

    [Fact]
    public async Task leaves_alone_a_patient_who_is_not_sure()
    {
        var unknown = await Comes(LabReport.Of(Someone.YannLeGall with { Traits = Someone.YannLeGall.Traits with { Matricule = null, Oid = null } }));
        Assert.NotNull(unknown.HoldCode);
        await IsEmpty(unknown);
    }

    [Fact]
    public async Task leaves_alone_an_identity_in_doubt_even_once_it_was_shown()
    {
        var item = await Comes(LabReport.Of(Someone.JeanneCaron));
        var boxes = Boxes(await Lot());
        Assert.True((await (await house.As("nora")).Act($"/patients/{item.Patient}/doute", ("leve", ""))).IsDone);

        await Validate(boxes);
        await IsEmpty(item);
    }

    [Fact]
    public async Task leaves_alone_what_is_marked_masked()
    {
        var item = await Comes(LabReport.Of(Someone.JeanneCaron));
        await house.Ask(item.Practice, async db =>
        {
            var document = await db.Set<Document>().SingleAsync(d => d.Id == item.Document);
            db.Entry(document).Property(d => d.AccessFlags).CurrentValue = "MaskedToProfessionals";
            db.Tell(house.Clock, item.Practice, "spec.change", document.Id.Value, item.Patient);
            db.Tell(house.Clock, item.Practice, "spec.change", document.Arrival, item.Patient);
            return await db.SaveChangesAsync();
        });
        await IsEmpty(item);
    }

    [Fact]
    public async Task leaves_alone_a_corrected_version_and_what_it_corrects()
    {
        var item = await Comes(LabReport.Of(Someone.JeanneCaron));
        await house.Ask(item.Practice, async db =>
        {
            var later = await db.Set<Document>().AsNoTracking().SingleAsync(d => d.Id == item.Document);
            var row = new Document { Id = new(Guid.CreateVersion7()), Practice = later.Practice, Arrival = later.Arrival, Path = "again", Channel = later.Channel, FateOf = later.Id, Content = [1] };
            row.Becomes(Relais.Intake.Documents.Fate.Version);
            db.Add(row);
            db.Tell(house.Clock, item.Practice, "spec.change", row.Arrival, item.Patient);
            return await db.SaveChangesAsync();
        });
        await IsEmpty(item);
    }

    [Fact]
    public async Task belongs_to_the_doctor_who_answers_for_it()
    {
        var item = await Comes(LabReport.Of(Someone.JeanneCaron));
        await house.Does("tom", item, "reprise");
        Assert.Empty(Boxes(await Lot("tom")));
        var now = await house.Now(item);
        await Validate([Box(now)], "tom");
        Assert.True((await house.Now(item)).IsOpen);
    }

    [Fact]
    public async Task is_no_business_of_the_desk_or_of_another_practice()
    {
        var item = await Comes(LabReport.Of(Someone.JeanneCaron));
        foreach (var stranger in new[] { "nora", "paul" }) await Validate([Box(item)], stranger);

        Assert.True((await house.Now(item)).IsOpen);
        Assert.DoesNotContain(await Acts(item), act => act != "work.look");
        Assert.Empty(Boxes(await Lot("paul")));
    }

    [Fact]
    public async Task asks_for_at_least_one_tick() =>
        Assert.Equal("delegation.lot-empty", (await (await house.As("claire")).Act("/travail/lot")).Code);

    private Task<WorkItem> Comes(byte[] report) => house.Comes(report);

    private async Task<IDocument> Lot(string member = "claire") => await (await house.As(member)).Page("/a-valider/lot");

    private static List<string> Boxes(IDocument page) => [.. page.QuerySelectorAll("input[name=element]").Select(i => i.GetAttribute("value")!)];

    private static string Box(WorkItem item) => $"{item.Id}.{item.Version}";

    private async Task Validate(IEnumerable<string> boxes, string member = "claire")
    {
        using var answer = await (await house.As(member)).Post("/travail/lot", [.. boxes.Select(b => ("element", (string?)b))]);
    }

    /// <summary>Not shown, and not taken when asked for all the same.</summary>
    private async Task IsEmpty(WorkItem? item = null)
    {
        item ??= await house.Ask(house.Town.Tilleuls, db => db.Set<WorkItem>().AsNoTracking().SingleAsync());
        Assert.Empty(Boxes(await Lot()));
        await Validate([Box(await house.Now(item))]);
        Assert.True((await house.Now(item)).IsOpen);
    }

    private Task<List<string>> Acts(WorkItem item) =>
        house.Ask(item.Practice, db => db.Set<JournalEntry>().Where(e => e.Subject == item.Id && e.Actor != null && e.Act != "work.open").OrderBy(e => e.At).Select(e => e.Act).ToListAsync());

    private async Task Sql(string command, Guid id)
    {
        await using var connection = await TestDatabase.Open(house.Database);
        await connection.Command(command, id).ExecuteNonQueryAsync();
    }

    /// <summary>Commits a change of one item between another's reading and saving.</summary>
    private sealed class SomebodyElse : SaveChangesInterceptor
    {
        private Guid item;
        private string? database;

        public void WillSaveFirst(string address, Guid of) => (item, database) = (of, address);

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.ChangeTracker.Entries<WorkItem>().Any(e => e.State == EntityState.Modified) && Interlocked.Exchange(ref database, null) is { } address)
            {
                await using var connection = await TestDatabase.Open(address);
                await connection.Command("UPDATE delegation_work SET Version = Version + 1 WHERE Id = @p", item).ExecuteNonQueryAsync(cancellationToken);
            }

            return result;
        }
    }
}
