using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;

namespace Relais.Desk.Specs.Delegation;

/// <summary>A doctor goes through the list without acting, knows why an item presses, and is told of what comes.</summary>
public sealed class Going_through_what_is_to_validate
{
    [Fact]
    public async Task one_item_after_another_by_links()
    {
        await using var house = await House.Open();
        foreach (var who in new[] { Someone.JeanneCaron, Someone.YannLeGall, Someone.JeanneCaron }) await house.ClinicalWork(who);
        var claire = await house.As("claire");
        var first = await claire.Page("/a-valider");
        Assert.Null(first.QuerySelector("a[rel=prev]"));
        var second = await claire.Page(first.QuerySelector("a[rel=next][data-pas='1']")!.GetAttribute("href")!);
        var third = await claire.Page(second.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Contains("2 sur 3", second.QuerySelector(".avancee")!.TextContent);
        Assert.Null(third.QuerySelector("a[rel=next]"));
        Assert.Equal(second.QuerySelector("a[rel=next]")!.GetAttribute("href"), "/a-valider?item=" + Item(third));
        Assert.Equal(third.QuerySelector("a[rel=prev]")!.GetAttribute("href"), "/a-valider?item=" + Item(second));
    }

    [Fact]
    public async Task what_comes_meanwhile_and_why_it_presses()
    {
        await using var house = await House.Open();
        var calm = await house.ClinicalWork();
        var claire = await house.As("claire");
        var frame = (await claire.Page("/a-valider")).QuerySelector("turbo-frame#avancee")!;
        Assert.DoesNotContain("urgent", frame.TextContent);

        var urgent = await house.Comes(ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, "Lettre de liaison", "Patiente à revoir en urgence, contacter le médecin sans délai."));
        var fresh = (await claire.Page(frame.GetAttribute("data-source")!)).QuerySelector("turbo-frame#avancee")!;
        Assert.Contains("2 sur 2", fresh.TextContent);
        Assert.Equal($"/a-valider?item={urgent.Id}", fresh.QuerySelector("a.urgents")!.GetAttribute("href"));

        var page = await claire.Page($"/a-valider?item={urgent.Id}");
        Assert.Contains(urgent.UrgencyWords!, page.QuerySelector(".identite")!.TextContent);
        Assert.Contains(urgent.PatientLabel, page.QuerySelector(".identite")!.TextContent);
        Assert.NotEqual(calm.Id, urgent.Id);
    }

    private static string Item(AngleSharp.Dom.IDocument page) => page.QuerySelector("form[action$='/cloture']")!.GetAttribute("action")!.Split('/')[2];
}
