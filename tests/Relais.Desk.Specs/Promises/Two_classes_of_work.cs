using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Protocols;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;

namespace Relais.Desk.Specs.Promises;

/// <summary>Promise 3: the desk closes administrative work under a signed protocol; clinical content is always seen by a doctor.</summary>
public sealed class Two_classes_of_work(House house) : IClassFixture<House>
{
    [Theory, InlineData("nora"), InlineData("samia"), InlineData("fatou")]
    public async Task lets_nobody_but_a_doctor_close_what_is_clinical(string member)
    {
        var item = await house.ClinicalWork();
        await house.Does(member, item, "reprise");
        var answer = await house.Does(member, item, "cloture");

        Assert.Equal((422, "delegation.clinical"), (answer.Status, answer.Code));
        Assert.True((await house.Now(item)).IsOpen);
    }

    [Fact]
    public async Task brings_what_is_clinical_to_its_doctor_who_closes_it()
    {
        var item = await house.ClinicalWork();
        Assert.Equal(house.Town.Members["claire"], item.Holder);
        Assert.True((await house.Does("claire", item, "cloture")).IsDone);
        Assert.Equal(house.Town.Members["claire"], (await house.Now(item)).Closing!.By);
    }

    [Fact]
    public async Task lets_the_desk_close_administrative_work_and_cites_the_protocol()
    {
        var item = await house.AdministrativeWork();
        Assert.Null(item.Holder);
        Assert.True((await house.Does("nora", item, "cloture")).IsDone);

        var closed = await house.Now(item);
        Assert.Equal(house.Town.Members["nora"], closed.Closing!.By);
        Assert.Equal("Travail du secrétariat v1", closed.Protocol);
    }

    [Fact]
    public async Task leaves_administrative_work_to_the_doctor_where_no_protocol_was_signed()
    {
        var paper = ClinicalDocument.About(Townspeople.Zygomalas, ClinicalDocument.Administrative, "Attestation de droits");
        var item = await house.Comes(house.Town.Girard, house.Town.GirardMail, paper);
        Assert.Equal(house.Town.Members["paul"], item.Holder);

        await house.Does("odile", item, "reprise");
        Assert.Equal("delegation.no-protocol", (await house.Does("odile", item, "cloture")).Code);
        Assert.True((await house.Now(item)).IsOpen);
    }

    [Fact]
    public async Task lets_only_a_doctor_lower_a_class()
    {
        var item = await house.ClinicalWork();
        var nature = ("nature", (string?)"AdministrativeDocument");
        Assert.Equal("intake.lowers", (await (await house.As("nora")).Act($"/documents/{item.Document}/nature", nature)).Code);
        Assert.Equal(KindClass.Clinical, (await house.Now(item)).Class);

        Assert.True((await (await house.As("claire")).Act($"/documents/{item.Document}/nature", nature)).IsDone);
        Assert.Equal(KindClass.Administrative, (await house.Now(item)).Class);
    }

    [Fact]
    public async Task lets_the_desk_raise_a_class()
    {
        var item = await house.AdministrativeWork();
        Assert.True((await (await house.As("nora")).Act($"/documents/{item.Document}/nature", ("nature", "LabResult"))).IsDone);

        var raised = await house.Now(item);
        Assert.Equal(KindClass.Clinical, raised.Class);
        Assert.Equal(house.Town.Members["claire"], raised.Holder);
        await house.Does("nora", item, "reprise");
        Assert.Equal("delegation.clinical", (await house.Does("nora", item, "cloture")).Code);
    }

    [Fact]
    public async Task does_not_let_the_desk_refuse_clinical_content_that_can_be_read()
    {
        var item = await house.ClinicalWork();
        Assert.Equal("intake.refuse-open", (await (await house.As("nora")).Act($"/documents/{item.Document}/refus", ("raison", "pas pour nous"))).Code);
        Assert.True((await house.Now(item)).IsOpen);
    }

    /// <summary>A held clinical letter about a stranger: refusing it would lower it to nothing without a doctor's eyes.</summary>
    [Fact]
    public async Task does_not_let_the_desk_refuse_a_readable_letter_about_an_unknown_patient()
    {
        var item = await house.ClinicalWork(Someone.ZoeMartin);
        Assert.NotNull(item.HoldCode);
        var answer = await (await house.As("nora")).Act($"/documents/{item.Document}/refus", ("raison", "inconnue ici"));

        Assert.Equal(422, answer.Status);
        Assert.True((await house.Now(item)).IsOpen);
    }

    [Fact]
    public async Task has_no_clinical_item_closed_by_somebody_else()
    {
        foreach (var item in new[] { await house.ClinicalWork(), await house.ClinicalWork(Someone.YannLeGall) })
        {
            await house.Does("nora", item, "cloture");
            await house.Does("claire", item, "cloture");
        }

        var closers = await house.Ask(house.Town.Tilleuls, db => db.Set<WorkItem>().Where(w => w.Class == KindClass.Clinical && w.Closing != null).Select(w => w.Closing!.By).ToListAsync());
        Assert.NotEmpty(closers);
        Assert.All(closers, by => Assert.Equal(house.Town.Members["claire"], by));
    }
}
