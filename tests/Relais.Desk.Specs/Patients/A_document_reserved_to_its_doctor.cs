using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Patients.Register;
using Relais.Platform.Journal;
using Document = Relais.Intake.Documents.Document;

namespace Relais.Desk.Specs.Patients;

/// <summary>One document the patient objects to sharing, or masked to professionals: who answers for it and the regular GP read it; the others know that it is there, and no more.</summary>
public sealed class A_document_reserved_to_its_doctor : IAsyncLifetime
{
    private const string Secret = "Lettre de liaison";
    private const string Said = "ne veut pas que cela se sache";
    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.Open();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task is_noted_with_its_day_and_reason_and_told_in_the_journal()
    {
        var item = await house.ClinicalWork();
        Assert.True((await Object("nora", item)).IsDone);
        Assert.True((await Object("nora", await house.AdministrativeWork())).IsDone);

        var noted = await house.Ask(item.Practice, db => db.Set<Objection>().SingleAsync(o => o.Document == item.Document));
        Assert.Equal((ObjectionScope.Document, new DateOnly(2026, 11, 19), Said), (noted.Scope, noted.From, noted.Reason));
        Assert.Equal(house.Town.Members["nora"], await house.Ask(item.Practice, db => db.Set<JournalEntry>().Where(e => e.Act == "patient.object" && e.Note == item.Document.ToString()).Select(e => e.Actor).SingleAsync()));
    }

    [Theory]
    [InlineData("2026-11-21", Said, "intake.objection-day"), InlineData("hier", Said, "intake.objection-day"), InlineData("2026-11-19", " ", "intake.objection-why")]
    public async Task is_not_noted_without_a_past_day_and_a_reason(string day, string reason, string code)
    {
        var item = await house.ClinicalWork();
        Assert.Equal(code, (await (await house.As("nora")).Act($"/documents/{item.Document}/opposition", ("le", day), ("motif", reason))).Code);
        Assert.Equal(0, await Objections(item));
    }

    [Fact]
    public async Task is_not_noted_for_nobody()
    {
        var item = await house.ClinicalWork(Someone.ZoeMartin);
        Assert.Equal("intake.objection-who", (await Object("nora", item)).Code);
    }

    [Theory, InlineData("fatou"), InlineData("lise"), InlineData("paul")]
    public async Task is_noted_by_nobody_who_does_not_keep_the_register_of_that_practice(string member)
    {
        var item = await house.ClinicalWork();
        await Object(member, item);
        Assert.Equal(0, await Objections(item));
    }

    [Fact]
    public async Task is_noted_once()
    {
        var item = await house.ClinicalWork();
        await Object("claire", item);
        await Object("claire", item);
        Assert.Equal(1, await Objections(item));
    }

    [Theory]
    [InlineData("nora", true), InlineData("samia", true), InlineData("tom", true), InlineData("fatou", true)]
    [InlineData("nora", false), InlineData("tom", false)]
    public async Task is_neither_named_nor_shown_to_the_others_on_the_desk(string member, bool objected)
    {
        var item = await house.ClinicalWork();
        await Reserve(item, objected);
        var browser = await house.As(member);
        foreach (var path in new[] { $"/corbeille?vue=equipe&item={item.Id}", "/corbeille/liste?vue=equipe", $"/a-valider?item={item.Id}", $"/patients/{item.Patient}" })
        {
            if (path.StartsWith("/a-valider", StringComparison.Ordinal) && member is not "tom") continue;
            var text = (await browser.Page(path)).Body!.TextContent;
            foreach (var word in new[] { Secret, "Lettre", "sortie", "clinique", Said }) Assert.DoesNotContain(word, text.Replace("Qui fait quoi", ""));
        }

        var page = await browser.Page($"/corbeille?vue=equipe&item={item.Id}");
        Assert.Contains("Document réservé à son médecin", page.QuerySelector(".ligne")!.TextContent);
        Assert.Contains(objected ? "Le patient s'oppose au partage" : "masqué aux professionnels", page.QuerySelector(".centre")!.TextContent);
        Assert.Null(page.QuerySelector("form[action$='/cloture']"));
        Assert.DoesNotContain($"/documents/{item.Document}", page.Body!.InnerHtml);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task is_read_by_who_answers_for_it(bool objected)
    {
        var item = await house.ClinicalWork(Someone.YannLeGall);
        await Reserve(item, objected);
        var page = await (await house.As("claire")).Page($"/corbeille?vue=equipe&item={item.Id}");

        Assert.Contains("Lettre", page.QuerySelector(".ligne")!.TextContent);
        Assert.Contains(Secret, page.QuerySelector(".centre")!.TextContent);
        Assert.Contains(Secret, (await (await house.As("claire")).Page($"/patients/{item.Patient}")).Body!.TextContent);
        Assert.True((await house.Does("claire", item, "cloture")).IsDone);
    }

    [Fact]
    public async Task tells_its_day_and_reason_to_those_who_read_it_alone()
    {
        var item = await house.ClinicalWork();
        await Object("nora", item);

        Assert.Contains(Said, (await (await house.As("claire")).Page($"/patients/{item.Patient}")).QuerySelector(".objection")!.TextContent);
        var noras = (await (await house.As("nora")).Page($"/patients/{item.Patient}")).Body!.TextContent;
        Assert.Contains("Opposition du 19/11/2026", noras);
        Assert.DoesNotContain(Said, noras);
    }

    [Theory, InlineData("nora", 404), InlineData("tom", 404), InlineData("claire", 200)]
    public async Task keeps_its_bytes_from_the_others(string member, int status)
    {
        var item = await house.ClinicalWork();
        await Object("nora", item);
        using var answer = await (await house.As(member)).GetAsync($"/documents/{item.Document}/fichier");
        Assert.Equal(status, (int)answer.StatusCode);
        using var who = await (await house.As("nora")).GetAsync($"/documents/{item.Document}/patient");
        Assert.Equal(404, (int)who.StatusCode);
    }

    [Theory, InlineData("nora"), InlineData("tom")]
    public async Task is_closed_named_or_moved_by_nobody_who_may_not_read_it(string member)
    {
        var item = await house.AdministrativeWork();
        await Object("samia", item);
        var browser = await house.As(member);

        Assert.Equal("delegation.reserved", (await house.Does(member, item, "cloture")).Code);
        Assert.Equal("intake.reserved", (await browser.Act($"/documents/{item.Document}/nature", ("nature", "LabResult"))).Code);
        Assert.Equal("intake.reserved", (await browser.Act($"/documents/{item.Document}/patient", ("patient", item.Patient.ToString()))).Code);
        Assert.Equal("intake.reserved", (await browser.Act($"/documents/{item.Document}/refus", ("raison", "pas pour nous"))).Code);
        Assert.True((await house.Now(item)).IsOpen);
    }

    [Fact]
    public async Task still_goes_from_hand_to_hand_without_its_name()
    {
        var item = await house.AdministrativeWork();
        await Object("samia", item);
        Assert.True((await house.Does("nora", item, "prise")).IsDone);
        var bar = (await (await house.As("nora")).Page("/corbeille?vue=moi")).QuerySelector("form.annuler")!.TextContent;

        Assert.Contains("Document réservé à son médecin", bar);
        Assert.DoesNotContain(item.Title, bar);
        Assert.True((await house.Does("nora", item, "passage", ("a", house.Town.Members["claire"].ToString()))).IsDone);
    }

    [Fact]
    public async Task is_named_again_once_the_objection_is_lifted()
    {
        var item = await house.ClinicalWork();
        await Object("nora", item);
        var nora = await house.As("nora");
        var lift = (await nora.Page($"/patients/{item.Patient}")).QuerySelector("form.objection")!.GetAttribute("action")!;
        Assert.True((await nora.Act(lift)).IsDone);

        Assert.Contains(Secret, (await nora.Page($"/corbeille?vue=equipe&item={item.Id}")).QuerySelector(".centre")!.TextContent);
    }

    [Fact]
    public async Task keeps_its_values_out_of_another_result()
    {
        var first = await house.Comes(LabReport.Of(Someone.JeanneCaron, value: 4.7m));
        var second = await house.Comes(LabReport.Of(Someone.JeanneCaron, value: 4.2m));
        await house.Ask(first.Practice, db => Touch(db, first, d => db.Entry(d).Property(x => x.Date).CurrentValue = d.Date!.Value.AddDays(-30)));
        Assert.Contains("4.7", await Centre("samia", second));
        await Object("nora", first);

        Assert.DoesNotContain("4.7", await Centre("samia", second));
        Assert.Contains("4.7", await Centre("claire", second));
    }

    [Fact]
    public async Task hides_its_newer_version_too()
    {
        var item = await house.ClinicalWork();
        await Object("nora", item);
        var newer = await house.ClinicalWork();
        await house.Ask(item.Practice, db => Touch(db, newer, d => db.Entry(d).Property(x => x.FateOf).CurrentValue = item.Document));

        Assert.DoesNotContain(Secret, await Centre("samia", newer));
        Assert.Contains(Secret, await Centre("claire", newer));
    }

    [Fact]
    public async Task is_seen_alone_and_never_in_a_lot()
    {
        var item = await house.Comes(LabReport.Of(Someone.JeanneCaron));
        await Object("nora", item);
        Assert.Empty((await (await house.As("claire")).Page("/a-valider/lot")).QuerySelectorAll("input[name=element]"));
    }

    private async Task<Answer> Object(string member, WorkItem item) => await (await house.As(member)).Act($"/documents/{item.Document}/opposition", ("le", "2026-11-19"), ("motif", Said));

    private Task<int> Objections(WorkItem item) => house.Ask(item.Practice, db => db.Set<Objection>().CountAsync());

    private async Task<string> Centre(string member, WorkItem item) => (await (await house.As(member)).Page($"/corbeille?vue=equipe&item={item.Id}")).QuerySelector(".centre")!.TextContent;

    private async Task Reserve(WorkItem item, bool objected)
    {
        if (objected) Assert.True((await Object("claire", item)).IsDone);
        else await house.Ask(item.Practice, db => Touch(db, item, d => db.Entry(d).Property(x => x.AccessFlags).CurrentValue = "MaskedToProfessionals"));
    }

    private async Task<int> Touch(Relais.Platform.Store.RelaisDb db, WorkItem item, Action<Document> change)
    {
        var document = await db.Set<Document>().SingleAsync(d => d.Id == item.Document);
        change(document);
        db.Tell(house.Clock, item.Practice, "spec.change", document.Id.Value, item.Patient);
        return await db.SaveChangesAsync();
    }
}
