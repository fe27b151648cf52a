using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Patients.Register;
using Relais.Platform.Journal;
using Document = Relais.Intake.Documents.Document;
using Glass = Relais.Patients.Glass.Glass;

namespace Relais.Desk.Specs.Patients;

/// <summary>A health professional says why they must read what a patient reserves, and reads it for a while; its doctor is told. Promise 7.</summary>
public sealed class Breaking_the_glass : IAsyncLifetime
{
    private const string Why = "aux urgences, on demande ses traitements";
    private const string Secret = "Lettre de liaison";
    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.Open();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Theory, InlineData("tom"), InlineData("fatou")]
    public async Task opens_a_closed_record_to_a_health_professional(string member)
    {
        var item = await Closed();
        Assert.True((await Break(member, item)).IsDone);
        var browser = await house.As(member);
        var page = await browser.Page(Desk(item));

        Assert.Contains(Secret, page.QuerySelector(".centre")!.TextContent);
        Assert.Contains("ouvert pour vous jusqu'à 13:00", page.QuerySelector(".centre")!.TextContent);
        Assert.Contains("CARON", (await browser.Page($"/patients/{item.Patient}")).QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(Secret, await Centre("nora", item));
    }

    [Theory, InlineData("nora"), InlineData("samia"), InlineData("lise")]
    public async Task is_not_for_who_is_no_health_professional(string member)
    {
        var item = await Closed();
        if (member is not "lise") Assert.Null((await (await house.As(member)).Page(Desk(item))).QuerySelector("form[action$='/bris-de-glace']"));
        Assert.False((await Break(member, item)).IsDone);
        Assert.Equal(0, await Glasses(item));
    }

    [Fact]
    public async Task goes_through_no_wall()
    {
        var item = await Closed();
        Assert.Equal(404, (await Break("paul", item)).Status);
        Assert.Equal(0, await Glasses(item));
    }

    [Theory, InlineData(""), InlineData("   ")]
    public async Task asks_why(string nothing)
    {
        var item = await Closed();
        Assert.Equal("patients.glass-why", (await Break("tom", item, nothing)).Code);
        Assert.DoesNotContain(Secret, await Centre("tom", item));
    }

    [Fact]
    public async Task is_refused_to_a_member_whom_the_patient_named()
    {
        var item = await Closed();
        await Act("claire", $"/patients/{item.Patient}/objections", ("a", house.Town.Members["tom"].ToString()));
        Assert.Equal("patients.glass-named", (await Break("tom", item)).Code);

        await Break("fatou", item);
        await Act("claire", $"/patients/{item.Patient}/objections", ("a", house.Town.Members["fatou"].ToString()));
        Assert.DoesNotContain(Secret, await Centre("fatou", item));
    }

    [Fact]
    public async Task ends_by_itself()
    {
        var item = await Closed();
        await Break("tom", item);
        house.Clock.Pass(TimeSpan.FromMinutes(4 * 60 - 1));
        Assert.Contains(Secret, await Centre("tom", item));
        house.Clock.Pass(TimeSpan.FromMinutes(1));

        Assert.DoesNotContain(Secret, await Centre("tom", item));
        using var page = await (await house.As("tom")).GetAsync($"/patients/{item.Patient}");
        Assert.Equal(404, (int)page.StatusCode);
    }

    [Fact]
    public async Task is_signed_in_the_journal_with_the_print_of_its_reason_and_no_word_of_it()
    {
        var item = await Closed();
        await Break("tom", item);
        var (line, glass) = await house.Ask(item.Practice, async db => (await db.Set<JournalEntry>().SingleAsync(e => e.Act == "patient.glass"), await db.Set<Glass>().SingleAsync()));

        Assert.Equal((house.Town.Members["tom"], item.Patient, glass.Id, glass.Print), (line.Actor, line.Patient, line.Subject, line.Note));
        Assert.Equal((Why, TimeSpan.FromHours(4)), (glass.Reason, glass.Until - glass.At));
    }

    [Fact]
    public async Task is_told_to_the_regular_GP_until_they_have_read_it()
    {
        var item = await Closed();
        await Break("tom", item);
        var claire = await house.As("claire");
        var day = await claire.Page("/");
        var told = day.QuerySelector("form.bris")!;
        foreach (var word in new[] { "Tom Nguyen", "CARON Jeanne", Why, "20/11 à 09:00" }) Assert.Contains(word, told.TextContent);
        Assert.Equal("1", day.QuerySelector("[data-compte='/']")!.TextContent);
        Assert.Null((await (await house.As("nora")).Page("/")).QuerySelector("form.bris"));

        Assert.False((await (await house.As("tom")).Act(told.GetAttribute("action")!)).IsDone);
        Assert.True((await claire.Act(told.GetAttribute("action")!)).IsDone);
        Assert.Null((await claire.Page("/")).QuerySelector("form.bris"));
        Assert.Contains(Why, (await claire.Page($"/patients/{item.Patient}")).Body!.TextContent);
    }

    [Fact]
    public async Task is_told_to_who_answers_for_the_work_when_no_regular_GP_is_known()
    {
        var item = await house.ClinicalWork(Someone.YannLeGall);
        await Act("nora", $"/documents/{item.Document}/opposition", ("le", "2026-11-19"), ("motif", "ne veut pas"));
        await Break("tom", item);
        Assert.Contains("LE GALL", (await (await house.As("claire")).Page("/")).QuerySelector("form.bris")!.TextContent);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task opens_one_reserved_document_and_no_other(bool objected)
    {
        var (item, other) = (await house.ClinicalWork(), await house.ClinicalWork());
        foreach (var reserved in new[] { item, other })
        {
            if (objected) await Act("claire", $"/documents/{reserved.Document}/opposition", ("le", "2026-11-19"), ("motif", "ne veut pas"));
            else await Mask(reserved);
        }

        Assert.DoesNotContain(Secret, await Centre("tom", item));
        await Break("tom", item);
        Assert.Contains(Secret, await Centre("tom", item));
        Assert.DoesNotContain(Secret, await Centre("tom", other));
        using var bytes = await (await house.As("tom")).GetAsync($"/documents/{item.Document}/fichier");
        Assert.Equal(200, (int)bytes.StatusCode);
    }

    [Fact]
    public async Task lets_a_record_be_read_and_changed_by_nobody()
    {
        var item = await Closed();
        await Break("tom", item);
        var tom = await house.As("tom");
        Assert.Empty((await tom.Page($"/patients/{item.Patient}")).QuerySelectorAll(".fiche button"));
        var objection = await house.Ask(item.Practice, db => db.Set<Objection>().SingleAsync());
        using var lifted = await tom.Post($"/patients/{item.Patient}/objections/{objection.Id}/levee");

        Assert.Equal(404, (int)lifted.StatusCode);
        Assert.Null((await house.Ask(item.Practice, db => db.Set<Objection>().SingleAsync())).LiftedOn);
    }

    [Fact]
    public async Task twice_is_told_once()
    {
        var item = await Closed();
        await Break("tom", item);
        await Break("tom", item);
        Assert.Equal(1, await Glasses(item));
    }

    [Fact]
    public async Task lets_a_doctor_close_the_work()
    {
        var item = await Closed();
        Assert.Equal("delegation.reserved", (await house.Does("tom", item, "cloture")).Code);
        await Break("tom", item);
        Assert.True((await house.Does("tom", item, "cloture")).IsDone);
    }

    private static string Desk(WorkItem item) => $"/corbeille?vue=equipe&item={item.Id}";

    /// <summary>A letter about a patient who shares their record with Dr Morel alone.</summary>
    private async Task<WorkItem> Closed()
    {
        var item = await house.ClinicalWork();
        await Act("claire", $"/patients/{item.Patient}/objections", ("a", "tous"));
        return item;
    }

    private Task<Answer> Break(string member, WorkItem item, string why = Why) => house.Does(member, item, "bris-de-glace", ("motif", why));

    private async Task Act(string member, string path, params (string, string?)[] fields) => Assert.True((await (await house.As(member)).Act(path, fields)).IsDone);

    private async Task<string> Centre(string member, WorkItem item) => (await (await house.As(member)).Page(Desk(item))).QuerySelector(".centre")!.TextContent;

    private Task<int> Glasses(WorkItem item) => house.Ask(item.Practice, db => db.Set<Glass>().CountAsync());

    private Task<int> Mask(WorkItem item) => house.Ask(item.Practice, async db =>
    {
        db.Entry(await db.Set<Document>().SingleAsync(d => d.Id == item.Document)).Property(d => d.AccessFlags).CurrentValue = "MaskedToProfessionals";
        db.Tell(house.Clock, item.Practice, "spec.change", item.Document.Value, item.Patient);
        return await db.SaveChangesAsync();
    });
}
