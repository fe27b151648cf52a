using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Protocols;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;
using Relais.Intake.Documents;

namespace Relais.Desk.Specs.Delegation;

/// <summary>Nothing that comes later, and nobody but a doctor, lowers clinical work or takes what presses out of its doctor's sight.</summary>
public sealed class Keeping_clinical_work_in_sight(House house) : IClassFixture<House>
{
    private static readonly (string, string?) Paper = ("nature", "AdministrativeDocument");

    [Fact]
    public async Task a_newer_version_that_calls_itself_administrative_stays_clinical()
    {
        var item = await house.ClinicalWork();
        await Follows(item);

        var now = await house.Now(item);
        Assert.NotEqual(item.Document, now.Document);
        Assert.Equal((KindClass.Clinical, house.Town.Members["claire"]), (now.Class, now.Holder));
        await house.Does("nora", item, "reprise");
        Assert.Equal("delegation.clinical", (await house.Does("nora", item, "cloture")).Code);
    }

    [Fact]
    public async Task what_the_desk_says_of_a_newer_version_lowers_nothing_but_what_a_doctor_says_does()
    {
        var item = await house.ClinicalWork();
        await Follows(item);
        var now = await house.Now(item);
        Assert.True((await (await house.As("nora")).Act($"/documents/{now.Document}/nature", Paper)).IsDone);
        Assert.Equal(KindClass.Clinical, (await house.Now(item)).Class);

        Assert.True((await (await house.As("claire")).Act($"/documents/{now.Document}/nature", Paper)).IsDone);
        Assert.Equal(KindClass.Administrative, (await house.Now(item)).Class);
    }

    [Fact]
    public async Task a_newer_version_of_what_a_doctor_closed_comes_to_a_doctor()
    {
        var item = await house.ClinicalWork();
        Assert.True((await house.Does("claire", item, "cloture")).IsDone);
        await Follows(item);

        var later = await house.Ask(item.Practice, async db =>
        {
            var version = await db.Set<Document>().SingleAsync(d => d.FateOf == item.Document);
            return await db.Set<WorkItem>().SingleAsync(w => w.Document == version.Id);
        });
        Assert.Equal((KindClass.Clinical, house.Town.Members["claire"]), (later.Class, later.Holder));
    }

    [Fact]
    public async Task what_presses_is_not_put_off_by_anybody()
    {
        var item = await Urgent();
        Assert.Equal("delegation.urgent", (await house.Does("claire", item, "report", ("jusque", "demain"))).Code);
        await house.Does("nora", item, "reprise");
        Assert.Equal("delegation.urgent", (await house.Does("nora", item, "report", ("jusque", "demain"))).Code);
        Assert.Null((await (await house.As("nora")).Page($"/corbeille?item={item.Id}")).QuerySelector("form[action$='/report']"));
    }

    [Fact]
    public async Task what_presses_stays_with_its_doctor_whoever_holds_it()
    {
        var item = await Urgent();
        Assert.True((await house.Does("nora", item, "reprise")).IsDone);

        var page = await (await house.As("claire")).Page($"/a-valider?item={item.Id}");
        Assert.NotNull(page.QuerySelector($"form[action='/travail/{item.Id}/cloture']"));
    }

    [Fact]
    public async Task only_its_holder_puts_it_off()
    {
        var item = await house.ClinicalWork();
        Assert.Equal("delegation.held", (await house.Does("nora", item, "report", ("jusque", "demain"))).Code);
        Assert.Null((await house.Now(item)).SleepsUntil);
        Assert.True((await house.Does("claire", item, "report", ("jusque", "demain"))).IsDone);
    }

    [Fact]
    public async Task only_its_holder_gives_it_back_and_only_while_it_is_open()
    {
        var item = await house.ClinicalWork();
        Assert.Equal("delegation.not-holder", (await house.Does("nora", item, "depot")).Code);
        Assert.Equal(house.Town.Members["claire"], (await house.Now(item)).Holder);

        await house.Does("claire", item, "cloture");
        Assert.Equal("delegation.closed", (await house.Does("claire", item, "depot")).Code);
        Assert.Equal(house.Town.Members["claire"], (await house.Now(item)).Holder);
    }

    [Fact]
    public async Task what_is_reserved_goes_towards_its_readers_only()
    {
        var item = await house.ClinicalWork();
        Assert.True((await (await house.As("nora")).Act($"/documents/{item.Document}/opposition", ("le", "2026-11-19"), ("motif", "ne veut pas"))).IsDone);

        Assert.Equal("delegation.reserved", (await house.Does("nora", item, "reprise")).Code);
        Assert.Equal("delegation.reserved", (await house.Does("nora", item, "report", ("jusque", "demain"))).Code);
        Assert.Equal("delegation.reserved-to", (await house.Does("claire", item, "passage", ("a", house.Town.Members["samia"].ToString()))).Code);
        Assert.Equal("delegation.reserved-to", (await house.Does("claire", item, "passage", ("a", house.Town.Members["tom"].ToString()))).Code);
        Assert.Equal(house.Town.Members["claire"], (await house.Now(item)).Holder);
    }

    private Task<WorkItem> Urgent() => house.Comes(ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, "Lettre de liaison", "Patiente à revoir en urgence, contacter le médecin sans délai."));

    /// <summary>The sender replaces it by what is declared administrative.</summary>
    private async Task Follows(WorkItem item)
    {
        var document = await house.DocumentOf(item);
        var id = document.Identifier!.Split('^', ' ', '|').Last();
        var extension = id[id.LastIndexOf('S')..];
        var paper = ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Administrative, "Attestation de droits");
        await house.Receive(item.Practice, house.Town.TilleulsMail, "version.xml", System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(paper).Replace(
            "<component><structuredBody>", $"<relatedDocument typeCode=\"RPLC\"><parentDocument><id root=\"1.2.250.1.999.1\" extension=\"{extension}\"/></parentDocument></relatedDocument><component><structuredBody>")));
        await house.File(item.Practice);
    }
}
