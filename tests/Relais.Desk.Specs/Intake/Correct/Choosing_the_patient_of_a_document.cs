using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;
using Relais.Patients.Register;

namespace Relais.Desk.Specs.Intake.Correct;

/// <summary>When none of the candidates is the one, a person looks for the patient in the register, or enters him.</summary>
public sealed class Choosing_the_patient_of_a_document(House house) : IClassFixture<House>
{
    [Fact]
    public async Task finds_him_by_his_name_and_compares_before_it_confirms()
    {
        var item = await house.ClinicalWork(Someone.ZoeMartin);
        var nora = await house.As("nora");
        var jeanne = await Patient("CARON");

        var list = await Search(nora, item, ("q", "caron"));
        Assert.Contains("CARON (née DUVAL)", list.QuerySelector(".trouves li")!.TextContent);
        Assert.Equal("caron", list.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        Assert.Empty(list.QuerySelectorAll(".face-a-face, form.candidat"));

        var compared = await Search(nora, item, ("q", "caron"), ("patient", jeanne.ToString()));
        Assert.NotNull(compared.QuerySelector("form.candidat .face-a-face"));
        Assert.Equal("caron", compared.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        var confirm = compared.QuerySelector("form.candidat")!;
        Assert.True((await nora.Act(confirm.GetAttribute("action")!, ("patient", confirm.QuerySelector("input[name=patient]")!.GetAttribute("value")))).IsDone);
        Assert.Equal(jeanne, (await house.Now(item)).Patient.ToString());
    }

    [Fact]
    public async Task enters_who_is_not_there_from_what_the_document_says_and_comes_back_to_confirm()
    {
        var item = await house.ClinicalWork(Someone.ZoeMartin);
        var nora = await house.As("nora");
        var create = (await nora.Page($"/documents/{item.Document}/patient?retour=%2Fcorbeille%3Fitem%3D{item.Id}")).QuerySelector("a[href^='/patients/nouveau']")!.GetAttribute("href")!;
        foreach (var word in new[] { "MARTIN", "Zo", "2024" }) Assert.DoesNotContain(word, create, StringComparison.OrdinalIgnoreCase);

        var form = await nora.Page(create);
        string? Field(string name) => form.QuerySelector($"[name='Input.{name}']")!.GetAttribute("value");
        Assert.Equal(("MARTIN", "Zoé", "2024-12-02"), (Field("BirthName"), Field("FirstNames"), Field("BirthDate")));
        Assert.Equal("F", form.QuerySelector("[name='Input.Sex'] option[selected]")!.GetAttribute("value"));
        using var entered = await Door.Send(nora, create, ("Input.BirthName", "MARTIN"), ("Input.FirstNames", "Zoé"), ("Input.Sex", "F"), ("Input.BirthDate", "2024-12-02"), ("Input.IsNobodyElse", "True"));

        Assert.Equal(302, (int)entered.StatusCode);
        var back = await nora.Page(entered.Headers.Location!.ToString());
        Assert.Contains("MARTIN Zoé", back.QuerySelector("form.candidat .qui")!.TextContent);
        Assert.Equal($"/corbeille?item={item.Id}", back.QuerySelector("form.candidat input[name=retour]")!.GetAttribute("value"));
    }

    [Theory, InlineData("/%5Cevil.com"), InlineData("//evil.com"), InlineData("https://evil.com")]
    public async Task leads_to_no_other_site(string to)
    {
        var item = await house.ClinicalWork(Someone.ZoeMartin);
        var page = await (await house.As("nora")).Page($"/documents/{item.Document}/patient?retour={to}");

        Assert.DoesNotContain("evil", page.Body!.InnerHtml);
    }

    private static async Task<IDocument> Search(HttpClient nora, WorkItem item, params (string, string?)[] fields)
    {
        var form = (await nora.Page($"/documents/{item.Document}/patient")).QuerySelector("main form[action$='/recherche']")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")));
        using var answer = await nora.Post(form.GetAttribute("action")!, [.. hidden, .. fields]);
        Assert.Equal(200, (int)answer.StatusCode);
        return Browser.Parse(await answer.Content.ReadAsStringAsync());
    }

    private Task<string> Patient(string name) => house.Ask(house.Town.Tilleuls, async db => (await db.Set<RegisteredPatient>().Where(p => p.UsedName == name).Select(p => p.Patient).SingleAsync()).ToString());
}
