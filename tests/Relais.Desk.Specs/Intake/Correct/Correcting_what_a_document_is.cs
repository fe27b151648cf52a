using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Protocols;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Intake.Classify;
using Relais.Desk.Specs.Patients;
using Relais.Intake.Documents;
using Relais.Kernel;

namespace Relais.Desk.Specs.Intake.Correct;

/// <summary>What a person may say of a document, and what follows.</summary>
public sealed class Correcting_what_a_document_is(House house) : IClassFixture<House>
{
    private static readonly (string, string?) Paper = ("nature", "AdministrativeDocument");

    [Fact]
    public async Task leaves_unrecognised_clinical_prose_to_a_doctor()
    {
        var prose = File.ReadLines(Path.Combine(SharedData.Folder("documents"), "e3c-clinical-cases.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .First(text => Classify.Desk.ClassifyText(text).Kind.Code == Kind.Unknown);
        var item = await house.Comes(Encoding.UTF8.GetBytes(prose), "note.txt");
        Assert.Equal(Kind.Unknown, item.Kind);

        var answer = await (await house.As("nora")).Act($"/documents/{item.Document}/nature", Paper);
        Assert.Equal("intake.lowers", answer.Code);
        Assert.Contains("Passez-le-lui", answer.Sentence);
        Assert.Equal(KindClass.Clinical, (await house.Now(item)).Class);

        Assert.True((await house.Does("nora", item, "passage", ("a", house.Town.Members["claire"].ToString()), ("mot", "est-ce un courrier ?"))).IsDone);
        var claire = await house.As("claire");
        Assert.NotNull((await claire.Page($"/a-valider?item={item.Id}")).QuerySelector($"form[action='/documents/{item.Document}/nature']"));
        Assert.True((await claire.Act($"/documents/{item.Document}/nature", Paper)).IsDone);
    }

    [Fact]
    public async Task lets_the_desk_name_what_speaks_of_nothing_clinical()
    {
        var item = await house.Comes("Recette du gâteau au yaourt : un pot de yaourt, deux pots de sucre, trois pots de farine, mélanger et enfourner.\n"u8.ToArray(), "note.txt");
        Assert.Equal(Kind.Unknown, item.Kind);
        Assert.True((await (await house.As("nora")).Act($"/documents/{item.Document}/nature", Paper)).IsDone);
    }

    [Fact]
    public async Task is_refused_once_the_part_was_refused()
    {
        var item = await house.Comes([.. Enumerable.Range(0, 700).Select(n => (byte)(n * 7919 % 251))], "abime.bin");
        var nora = await house.As("nora");
        Assert.True((await nora.Act($"/documents/{item.Document}/refus", ("raison", "redemandé"))).IsDone);

        Assert.Equal("intake.no-work", (await nora.Act($"/documents/{item.Document}/nature", ("nature", "LabResult"))).Code);
        Assert.False((await house.Now(item)).IsOpen);
    }

    [Fact]
    public async Task is_refused_on_a_second_copy()
    {
        var content = ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Administrative, "Attestation de droits");
        var item = await house.Comes(content);
        await house.Comes(content, "copie.xml");
        var copy = await house.Ask(item.Practice, db => db.Set<Document>().Where(d => d.FateOf == item.Document).Select(d => d.Id).SingleAsync());

        Assert.Equal("intake.no-work", (await (await house.As("nora")).Act($"/documents/{copy}/nature", ("nature", "LabResult"))).Code);
        Assert.Equal(0, await house.Ask(item.Practice, db => db.Set<WorkItem>().CountAsync(w => w.Document == copy)));
    }

    [Fact]
    public async Task lets_go_of_what_concerns_no_patient()
    {
        var item = await house.Comes("Bonjour, voici ce que nous avions convenu hier au sujet du local, merci de nous redire ce qui vous va.\n"u8.ToArray(), "note.txt");
        Assert.Equal(HeldReason.NoIns, item.HoldCode);
        var nora = await house.As("nora");
        Assert.True((await nora.Act($"/documents/{item.Document}/nature", ("nature", "SupplierInvoice"))).IsDone);

        Assert.Null((await house.Now(item)).HoldCode);
        Assert.NotNull((await nora.Page($"/corbeille?item={item.Id}")).QuerySelector("form[action$='/cloture']"));
    }

    [Fact]
    public async Task offers_a_way_out_of_what_must_be_checked()
    {
        var item = await house.AdministrativeWork();
        await Hold(item.Document, HeldReason.SameIdOtherContent);
        var nora = await house.As("nora");
        Assert.True((await nora.Act($"/documents/{item.Document}/patient", ("patient", item.Patient.ToString()))).IsDone);
        var page = await nora.Page($"/corbeille?item={item.Id}");
        Assert.NotNull(page.QuerySelector("form[action$='/refus']"));

        Assert.True((await nora.Act(page.QuerySelector("form[action$='/verification']")!.GetAttribute("action")!)).IsDone);
        var now = await house.Now(item);
        Assert.Equal((null, item.Kind, item.Class), (now.HoldCode, now.Kind, now.Class));
        Assert.Equal("intake.nothing-to-check", (await nora.Act($"/documents/{item.Document}/verification")).Code);
    }

    private Task<int> Hold(DocumentId document, string reason) =>
        house.Ask(house.Town.Tilleuls, db => db.Set<Document>().Where(d => d.Id == document).ExecuteUpdateAsync(set => set.SetProperty(d => d.Held, reason)));
}
