using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Platform.Journal;
using Document = Relais.Intake.Documents.Document;

namespace Relais.Desk.Specs.Patients;

/// <summary>Who holds what, and the documents filed, as far as the reader may see them.</summary>
public sealed class What_is_on_a_patient_page : IAsyncLifetime
{
    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.Open();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task open_work_is_named_with_its_holder_and_leads_to_the_desk()
    {
        var item = await house.ClinicalWork();
        var page = await Page("samia", item);

        var row = Assert.Single(Block(page, "Qui tient quoi")!.QuerySelectorAll("tbody tr"));
        Assert.Contains("Claire Morel", row.TextContent);
        Assert.Contains(item.Id.ToString(), row.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task closed_work_says_who_closed_it()
    {
        var item = await house.AdministrativeWork();
        await house.Does("nora", item, "cloture");
        var block = Block(await Page("samia", item), "Qui tient quoi")!;

        Assert.Empty(block.QuerySelectorAll("tbody tr"));
        Assert.Contains("Nora Lefèvre", block.QuerySelector(".historique")!.TextContent);
    }

    [Fact]
    public async Task documents_come_the_newest_first_and_each_once()
    {
        var first = await house.ClinicalWork();
        house.Clock.Pass(TimeSpan.FromDays(1));
        var letter = ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Administrative, "Attestation du lendemain");
        await house.Comes(letter);
        await house.Comes(letter);

        var titles = Titles(await Page("claire", first));
        Assert.Equal(["Attestation du lendemain", "Lettre de liaison"], titles);
    }

    [Fact]
    public async Task a_document_she_objects_to_sharing_is_there_for_her_GP_alone()
    {
        var item = await house.ClinicalWork();
        await Change(item, async (db, document) => db.Add(Objection.Of(Guid.CreateVersion7(),
            await db.Set<RegisteredPatient>().SingleAsync(p => p.Patient == document.Patient), new DateOnly(2026, 11, 20), ObjectionScope.Document, document: document.Id)));

        Assert.Equal(["Lettre de liaison"], Titles(await Page("claire", item)));
        var seen = await Page("samia", item);
        Assert.Null(Block(seen, "Documents"));
        Assert.Null(Block(seen, "Qui tient quoi"));
    }

    [Fact]
    public async Task a_document_masked_to_professionals_is_a_line_without_a_title_or_a_link_but_for_her_GP()
    {
        var item = await house.ClinicalWork();
        await Change(item, (db, document) => Task.FromResult(db.Entry(document).Property(d => d.AccessFlags).CurrentValue = "InvisiblePatient, MaskedToProfessionals"));

        var masked = Block(await Page("samia", item), "Documents")!.QuerySelector("tbody tr")!;
        Assert.DoesNotContain("Lettre de liaison", masked.TextContent);
        Assert.Null(masked.QuerySelector("a"));
        var shown = Block(await Page("claire", item), "Documents")!.QuerySelector("tbody tr")!;
        Assert.Contains("Lettre de liaison", shown.TextContent);
        Assert.Contains("à ne pas montrer au patient", shown.TextContent);
    }

    private async Task<IDocument> Page(string member, WorkItem item) => await (await house.As(member)).Page($"/patients/{item.Patient}");

    private static IElement? Block(IDocument page, string title) => page.QuerySelectorAll(".fiche .bloc").FirstOrDefault(b => b.QuerySelector("h2")!.TextContent.StartsWith(title, StringComparison.Ordinal));

    private static string[] Titles(IDocument page) => [.. Block(page, "Documents")!.QuerySelectorAll("tbody tr a").Select(a => a.TextContent.Trim())];

    private Task Change(WorkItem item, Func<Relais.Platform.Store.RelaisDb, Document, Task> change) => house.Ask(item.Practice, async db =>
    {
        var document = await db.Set<Document>().SingleAsync(d => d.Id == item.Document);
        await change(db, document);
        foreach (var subject in new[] { document.Id.Value, document.Patient!.Value.Value }) db.Tell(house.Clock, item.Practice, "spec.change", subject, item.Patient);
        return await db.SaveChangesAsync();
    });
}
