using System.Data.Common;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Intake.Documents;
using Relais.Patients.Register;
using Relais.Platform.Journal;
using Relais.Platform.Store;
using Document = Relais.Intake.Documents.Document;

namespace Relais.Desk.Specs.Patients;

/// <summary>
/// A patient objects to sharing their whole record, with all but their doctor or with one member: on the desk the others see that there
/// is something, and to whom to hand it; neither whose nor what it is.
/// </summary>
public sealed class A_patient_whose_record_is_closed : IAsyncLifetime
{
    private const string Everyone = "";
    private static readonly string[] Told = ["CARON", "Caron", "Jeanne", "DUVAL", "Lettre", "liaison", "sortie", "clinique", "Bourges"];
    private readonly Listener asked = new();
    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.Open(services => services.ConfigureDbContext<RelaisDb>(options => options.AddInterceptors(asked)));

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Theory]
    [InlineData("nora", Everyone), InlineData("samia", Everyone), InlineData("tom", Everyone), InlineData("fatou", Everyone), InlineData("nora", "nora"), InlineData("tom", "tom")]
    public async Task is_neither_named_nor_shown_on_the_desk(string member, string with)
    {
        var item = await house.ClinicalWork();
        await Object(item, with);
        var browser = await house.As(member);
        foreach (var path in new[] { $"/corbeille?vue=equipe&item={item.Id}", "/corbeille/liste?vue=equipe" })
        {
            var text = (await browser.Page(path)).Body!.TextContent.Replace("Dr Claire Morel", "");
            foreach (var word in Told) Assert.DoesNotContain(word, text);
        }

        var page = await browser.Page($"/corbeille?vue=equipe&item={item.Id}");
        Assert.Equal("Patient réservé", page.QuerySelector(".ligne .qui")!.TextContent);
        Assert.Equal("réservé", page.QuerySelector(".ligne .etiquette")!.TextContent);
        Assert.Equal("Patient réservé", page.QuerySelector(".centre .provenance")!.TextContent);
        Assert.Contains(with == Everyone ? "s'oppose au partage de son dossier. " : "s'oppose au partage de son dossier avec vous", page.QuerySelector(".centre")!.TextContent);
        Assert.Contains("Claire Morel", page.QuerySelector(".centre")!.TextContent);
        Assert.DoesNotContain($"/patients/{item.Patient}", page.Body!.InnerHtml);
        Assert.DoesNotContain($"/documents/{item.Document}", page.Body!.InnerHtml);
    }

    /// <summary>Such a letter is nobody's until a person says whose: who opens it reads it, and that is told. A list tells nothing.</summary>
    [Theory, InlineData("nora", Everyone, false), InlineData("nora", "nora", false), InlineData("nora", "tom", true), InlineData("claire", Everyone, true)]
    public async Task is_not_named_in_a_list_by_a_letter_that_may_be_theirs(string member, string with, bool named)
    {
        var known = await house.ClinicalWork();
        await Object(known, with);
        var letter = await house.ClinicalWork(Someone.JeanneCaron with { Traits = Someone.JeanneCaron.Traits with { Matricule = null, Oid = null } });
        Assert.Equal("CARON Jeanne ?", letter.PatientLabel);
        var lines = (await (await house.As(member)).Page("/corbeille?vue=equipe&item=aucun")).QuerySelectorAll(".ligne .qui").Select(q => q.TextContent).ToList();

        Assert.Equal(named, lines.Contains("CARON Jeanne ?"));
        Assert.Equal(!named, lines.Contains("Patient à confirmer"));
    }

    [Theory, InlineData("nora", Everyone, 404), InlineData("tom", Everyone, 404), InlineData("nora", "nora", 404), InlineData("claire", Everyone, 200), InlineData("nora", "tom", 200)]
    public async Task keeps_the_bytes_of_their_documents_from_the_others(string member, string with, int status)
    {
        var item = await house.ClinicalWork();
        await Object(item, with);
        using var answer = await (await house.As(member)).GetAsync($"/documents/{item.Document}/fichier");
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task is_read_and_closed_by_the_regular_GP()
    {
        var item = await house.ClinicalWork();
        await Object(item, Everyone);
        var page = await (await house.As("claire")).Page($"/a-valider?item={item.Id}");

        Assert.Contains("Lettre de liaison", page.QuerySelector(".centre")!.TextContent);
        Assert.Contains("CARON", page.QuerySelector(".proposition")!.TextContent);
        Assert.True((await house.Does("claire", item, "cloture")).IsDone);
    }

    [Fact]
    public async Task is_read_named_and_closed_by_who_answers_for_the_work()
    {
        var item = await ToTheLocum();
        await Object(item, Everyone);
        var tom = await house.As("tom");
        var page = await tom.Page($"/a-valider?item={item.Id}");
        Assert.Contains("Lettre de liaison", page.QuerySelector(".centre")!.TextContent);
        Assert.Contains("CARON (née DUVAL) Jeanne Marie", page.QuerySelector(".proposition .qui")!.TextContent);
        // The record itself stays closed to him.
        Assert.Null(page.QuerySelector($"a[href='/patients/{item.Patient}']"));

        Assert.True((await house.Does("tom", item, "cloture")).IsDone);
    }

    [Fact]
    public async Task keeps_their_name_on_work_that_its_doctor_corrects()
    {
        var item = await ToTheLocum();
        await Object(item, Everyone);
        Assert.True((await (await house.As("tom")).Act($"/documents/{item.Document}/nature", ("nature", "LabResult"))).IsDone);

        Assert.Equal((item.Patient, item.PatientLabel), ((await house.Now(item)).Patient, (await house.Now(item)).PatientLabel));
    }

    [Fact]
    public async Task with_one_member_is_shared_with_the_others()
    {
        var item = await house.ClinicalWork();
        await Object(item, "tom");
        Assert.Contains("CARON", (await (await house.As("nora")).Page("/corbeille?vue=equipe")).QuerySelector(".ligne")!.TextContent);
    }

    [Fact]
    public async Task with_a_secretary_who_answers_for_a_channel_is_closed_to_her_all_the_same()
    {
        var item = await house.AdministrativeWork();
        await Change(item, w => w.Accountable, house.Town.Members["nora"]);
        await Object(item, "nora");
        var page = await (await house.As("nora")).Page($"/corbeille?vue=equipe&item={item.Id}");

        Assert.DoesNotContain("CARON", page.Body!.TextContent);
        Assert.Equal("delegation.reserved", (await house.Does("nora", item, "cloture")).Code);
        Assert.True((await house.Does("samia", item, "cloture")).IsDone);
    }

    [Theory, InlineData("nora"), InlineData("tom")]
    public async Task is_closed_named_or_moved_by_nobody_else(string member)
    {
        var item = await house.AdministrativeWork();
        await Object(item, Everyone);
        var browser = await house.As(member);

        Assert.Equal("delegation.reserved", (await house.Does(member, item, "cloture")).Code);
        Assert.Equal("intake.reserved", (await browser.Act($"/documents/{item.Document}/nature", ("nature", "LabResult"))).Code);
        Assert.Equal("intake.reserved", (await browser.Act($"/documents/{item.Document}/refus", ("raison", "pas pour nous"))).Code);
        Assert.True((await house.Now(item)).IsOpen);
    }

    [Fact]
    public async Task still_counts_and_goes_from_hand_to_hand_without_a_name()
    {
        var item = await house.AdministrativeWork();
        var nora = await house.As("nora");
        var before = (await nora.Page("/corbeille?vue=personne")).QuerySelector(".vues")!.TextContent;
        await Object(item, Everyone);
        Assert.Equal(before, (await nora.Page("/corbeille?vue=personne")).QuerySelector(".vues")!.TextContent);

        var pass = (await nora.Page($"/corbeille?vue=personne&item={item.Id}")).QuerySelector("form[action$='/passage']:has(button.principal[data-touche=a])")!;
        Assert.True((await nora.Act(pass.GetAttribute("action")!, ("a", pass.QuerySelector("input[name=a]")!.GetAttribute("value")))).IsDone);
        var bar = (await nora.Page("/corbeille?vue=moi")).QuerySelector("form.annuler")!.TextContent;
        Assert.Contains("Patient réservé", bar);
        Assert.DoesNotContain("CARON", bar);
        Assert.Equal(house.Town.Members["claire"], (await house.Now(item)).OfferedTo);
    }

    [Fact]
    public async Task is_handed_to_its_doctor_even_while_something_holds_it()
    {
        var item = await house.AdministrativeWork();
        await Change(item, w => w.HoldCode, HeldReason.Kind);
        await Object(item, Everyone);
        Assert.NotNull((await (await house.As("nora")).Page($"/corbeille?vue=personne&item={item.Id}")).QuerySelector("form[action$='/passage'] button[data-touche=a]"));
    }

    [Fact]
    public async Task is_reserved_in_a_doctors_list_too()
    {
        var item = await house.ClinicalWork();
        await house.Does("claire", item, "passage", ("a", house.Town.Members["tom"].ToString()));
        await Object(item, Everyone);
        var text = (await (await house.As("tom")).Page("/a-valider")).QuerySelector(".valider")!.TextContent;

        Assert.Contains("1 sur 1", text);
        foreach (var word in Told) Assert.DoesNotContain(word, text);
    }

    [Fact]
    public async Task is_seen_alone_and_never_in_a_lot()
    {
        var item = await house.Comes(LabReport.Of(Someone.JeanneCaron));
        await Object(item, Everyone);
        Assert.Empty((await (await house.As("claire")).Page("/a-valider/lot")).QuerySelectorAll("input[name=element]"));
    }

    [Fact]
    public async Task is_not_told_by_the_reason_for_which_a_part_was_refused()
    {
        var item = await house.AdministrativeWork();
        await house.Ask(item.Practice, db => Touch(db, item, d => db.Entry(d).Property(x => x.Held).CurrentValue = HeldReason.Kind));
        Assert.True((await (await house.As("claire")).Act($"/documents/{item.Document}/refus", ("raison", "Mme CARON a changé de cabinet"))).IsDone);
        await Object(item, Everyone);

        Assert.DoesNotContain("CARON", (await (await house.As("nora")).Page("/comptes")).Body!.TextContent);
        Assert.Contains("CARON", (await (await house.As("claire")).Page("/comptes")).Body!.TextContent);
    }

    [Fact]
    public async Task was_not_looked_at_by_who_saw_a_reserved_card()
    {
        var item = await house.ClinicalWork();
        await Object(item, Everyone);
        await (await house.As("nora")).Page($"/corbeille?vue=equipe&item={item.Id}");

        Assert.Equal("reserved", await house.Ask(item.Practice, db => db.Set<JournalEntry>().Where(e => e.Act == "work.look" && e.Subject == item.Id).Select(e => e.Note).SingleAsync()));
        Assert.Contains("sans rien voir", (await (await house.As("claire")).Page($"/patients/{item.Patient}")).Body!.TextContent);
    }

    [Fact]
    public async Task is_asked_for_once_a_page_and_not_a_row()
    {
        await Object(await house.ClinicalWork(), Everyone);
        var nora = await house.As("nora");
        var one = await Questions(nora);
        for (var n = 0; n < 4; n++) await house.ClinicalWork();

        Assert.Equal(one, await Questions(nora));
        Assert.Equal(5, (await nora.Page("/corbeille/liste?vue=equipe")).QuerySelectorAll(".ligne").Length);
    }

    [Fact]
    public async Task is_named_again_once_the_objection_is_lifted()
    {
        var item = await house.ClinicalWork();
        await Object(item, Everyone);
        var claire = await house.As("claire");
        Assert.True((await claire.Act((await claire.Page($"/patients/{item.Patient}")).QuerySelector("form.objection")!.GetAttribute("action")!)).IsDone);

        Assert.Contains("CARON", (await (await house.As("nora")).Page("/corbeille?vue=equipe")).QuerySelector(".ligne")!.TextContent);
    }

    [Theory]
    [InlineData("nora", Everyone, "Son médecin traitant seul", "Vous-même ne verrez plus cette fiche. Dr Claire Morel pourra lever l'opposition.")]
    [InlineData("nora", "tom", "Dr Tom", null), InlineData("claire", Everyone, "Son médecin traitant seul", null)]
    public async Task is_closed_after_a_page_that_says_what_will_happen(string member, string with, string says, string? warns)
    {
        var item = await house.ClinicalWork();
        var browser = await house.As(member);
        var choice = (await browser.Page($"/patients/{item.Patient}")).QuerySelector("form[action$='/opposition'] select")!;
        Assert.True(choice.HasAttribute("required"));
        Assert.Equal("", choice.QuerySelector("option")!.GetAttribute("value"));
        Assert.Equal("patients.object-to", (await browser.Act($"/patients/{item.Patient}/objections", ("a", ""))).Code);

        var page = await browser.Page($"/patients/{item.Patient}/opposition?a={(with == Everyone ? "tous" : house.Town.Members[with])}");
        Assert.Contains(says, page.QuerySelector("main")!.TextContent);
        Assert.Equal(warns, page.QuerySelector("main .retenue")?.TextContent.Trim());
        using var done = await browser.Post(page.QuerySelector("main form")!.GetAttribute("action")!, ("a", page.QuerySelector("main input[name=a]")!.GetAttribute("value")));
        Assert.Contains("Opposition notée.", (await browser.Page(done.Headers.Location!.ToString())).QuerySelector("#avis")!.TextContent);
    }

    private async Task<int> Questions(HttpClient browser)
    {
        await browser.GetStringAsync("/corbeille/liste?vue=equipe");
        asked.Count = 0;
        await browser.GetStringAsync("/corbeille/liste?vue=equipe");
        return asked.Count;
    }

    /// <summary>Noted on the patient's page by their doctor.</summary>
    private async Task Object(WorkItem item, string with) =>
        Assert.True((await (await house.As("claire")).Act($"/patients/{item.Patient}/objections", ("a", with == Everyone ? "tous" : house.Town.Members[with].ToString()))).IsDone);

    /// <summary>A letter about a patient of Dr Morel's, addressed to the locum, who so answers for it.</summary>
    private Task<WorkItem> ToTheLocum() => house.Comes(ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, "Lettre de liaison", recipient: "99900000045"));

    private Task<int> Change<T>(WorkItem item, System.Linq.Expressions.Expression<Func<WorkItem, T>> what, T value) => house.Ask(item.Practice, async db =>
    {
        var found = await db.Set<WorkItem>().SingleAsync(w => w.Id == item.Id);
        db.Entry(found).Property(what).CurrentValue = value;
        db.Tell(house.Clock, item.Practice, "spec.change", item.Id, item.Patient);
        return await db.SaveChangesAsync();
    });

    private async Task<int> Touch(RelaisDb db, WorkItem item, Action<Document> change)
    {
        var document = await db.Set<Document>().SingleAsync(d => d.Id == item.Document);
        change(document);
        db.Tell(house.Clock, item.Practice, "spec.change", document.Id.Value, item.Patient);
        return await db.SaveChangesAsync();
    }

    private sealed class Listener : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return ValueTask.FromResult(result);
        }
    }
}
