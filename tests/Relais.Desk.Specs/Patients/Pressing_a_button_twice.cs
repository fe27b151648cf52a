using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Patients.Register;
using Relais.Patients.Share;

namespace Relais.Desk.Specs.Patients;

/// <summary>A form sent several times at once, as a nervous hand or a slow line sends it, is sent once.</summary>
public sealed class Pressing_a_button_twice : IAsyncLifetime
{
    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.Open();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task notes_one_member_of_a_care_team_who_leaves_once()
    {
        var (item, nora, paul) = (await house.ClinicalWork(), await house.As("nora"), house.Town.Members["paul"]);

        await SixTimes(() => nora.Act($"/patients/{item.Patient}/equipe", ("membre", paul.ToString())));

        var row = await house.Ask(item.Practice, db => db.Set<CareTeamMember>().SingleAsync(m => m.Patient == item.Patient && m.Member == paul));
        await SixTimes(() => nora.Act($"/patients/{item.Patient}/equipe/{row.Id}/fin"));
        // Who left comes back the same day.
        await SixTimes(() => nora.Act($"/patients/{item.Patient}/equipe", ("membre", paul.ToString())));
        Assert.Equal(2, await Count<CareTeamMember>(item, m => m.Patient == item.Patient && m.Member == paul));
        Assert.Equal(1, await Count<CareTeamMember>(item, m => m.Patient == item.Patient && m.Member == paul && m.To == null));
    }

    [Theory, InlineData("tous"), InlineData("tom")]
    public async Task notes_one_objection(string with)
    {
        var (item, claire) = (await house.ClinicalWork(), await house.As("claire"));

        await SixTimes(() => claire.Act($"/patients/{item.Patient}/objections", ("a", with == "tous" ? with : house.Town.Members[with].ToString())));

        Assert.Equal(1, await Count<Objection>(item, o => o.Patient == item.Patient));
    }

    [Fact]
    public async Task notes_one_objection_that_closes_the_record_to_who_notes_it()
    {
        var (item, nora) = (await house.ClinicalWork(), await house.As("nora"));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => nora.Act($"/patients/{item.Patient}/objections", ("a", "tous"))));

        Assert.Equal(1, await Count<Objection>(item, o => o.Patient == item.Patient));
    }

    [Fact]
    public async Task enters_one_patient_and_somebody_else_never_by_the_same_form()
    {
        var nora = await house.As("nora");
        var page = await nora.Page("/patients/nouveau");
        var hidden = page.QuerySelectorAll("form.identite-saisie input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value"))).ToList();
        Task<Answer> Send(string name) => nora.Act("/patients/nouveau", [.. hidden, ("Input.BirthName", name), ("Input.FirstNames", "Aristide"), ("Input.Sex", "M"), ("Input.BirthDate", "1931-05-06")]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Send("XAINTRAILLES")));

        Assert.All(answers, a => Assert.Equal(302, a.Status));
        Assert.Equal(422, (await Send("QUERCITELLO")).Status);
        Assert.Equal(1, await house.Ask(house.Town.Tilleuls, db => db.Set<RegisteredPatient>().CountAsync(p => p.FirstNames == "Aristide")));
    }

    private static async Task SixTimes(Func<Task<Answer>> press) =>
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => press())), answer => Assert.True(answer.IsDone, answer.ToString()));

    private Task<int> Count<T>(WorkItem item, Expression<Func<T, bool>> which) where T : class => house.Ask(item.Practice, db => db.Set<T>().CountAsync(which));
}
