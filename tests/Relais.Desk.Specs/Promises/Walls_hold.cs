using System.Net;
using Microsoft.EntityFrameworkCore;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;
using Relais.Patients.Register;

namespace Relais.Desk.Specs.Promises;

/// <summary>
/// Promise 7: a territory never sees another, a practice never another's patients. A machine walks every door of the house, as a
/// stranger, as a doctor of another practice and as one of another territory, with the ids of the other side in its hands.
/// </summary>
public sealed class Walls_hold(House house) : IClassFixture<House>
{
    [Fact]
    public async Task against_a_stranger_at_every_door()
    {
        var other = await OtherSide.Of(house);
        var walk = new WallWalk(house, other, house.Stranger());
        await walk.Everywhere();

        Assert.Empty(walk.Leaks);
        Assert.Empty(walk.Opened.Except(WallWalk.OpenToAll));
        Assert.Equal(other.State, (await OtherSide.Of(house)).State);
    }

    [Fact]
    public async Task against_a_doctor_of_another_practice()
    {
        var other = await OtherSide.Of(house);
        var walk = new WallWalk(house, other, await house.As("claire"));
        await walk.Everywhere();

        Assert.Empty(walk.Leaks);
        Assert.Empty(walk.Found);
        Assert.Equal(other.State, (await OtherSide.Of(house)).State);
    }

    [Fact]
    public async Task against_a_doctor_of_another_territory()
    {
        var other = await OtherSide.Of(house);
        var walk = new WallWalk(house, other, await house.As("marc"));
        await walk.Everywhere();

        Assert.Empty(walk.Leaks);
        Assert.Empty(walk.Found);
        Assert.Equal(other.State, (await OtherSide.Of(house)).State);
    }

    [Fact]
    public async Task and_are_seen_by_the_walk_when_there_is_none()
    {
        var other = await OtherSide.Of(house);
        var walk = new WallWalk(house, other, await house.As("paul"));
        await walk.Everywhere();

        // Paul is at home there: a walk that finds nothing for him would find no leak for anyone.
        Assert.True(walk.Leaks.Count > 5, $"The walk found {walk.Leaks.Count} pages with the practice's own patient.");
        Assert.NotEqual(other.State, (await OtherSide.Of(house)).State);
    }

    [Fact]
    public async Task against_a_session_carried_to_another_territory()
    {
        await house.As("claire");
        var stolen = house.Stranger("hauts.test");
        foreach (var cookie in await Door.CookiesOf(await house.As("claire"))) stolen.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await stolen.GetAsync("/corbeille");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.StartsWith("/connexion", new Uri(new Uri("http://hauts.test"), answer.Headers.Location!).AbsolutePath);
    }

    [Fact]
    public async Task against_an_account_of_another_territory()
    {
        var browser = house.Stranger("hauts.test");
        using var answer = await Door.Send(browser, "/connexion", ("Input.Login", "claire"), ("Input.Password", Town.Password));
        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Contains("inconnu ici", Browser.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector(".refus")!.TextContent);
    }

    [Fact]
    public async Task in_search_whatever_practice_is_asked_for()
    {
        var claire = await house.As("claire");
        using var answer = await claire.Post("/patients/recherche", ("_handler", "recherche"), ("q", "zygomalas"), ("cabinet", house.Town.Girard.ToString()));
        Assert.DoesNotContain("Hermione", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task when_a_call_is_noted_on_another_practices_telephone()
    {
        var before = (await OtherSide.Of(house)).State;
        using var answer = await Door.Send(await house.As("claire"), "/appels", ("Input.Channel", house.Town.GirardPhone.ToString()), ("Input.Text", "essai"));

        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Equal(before, (await OtherSide.Of(house)).State);
    }

    [Fact]
    public async Task when_a_patient_is_entered_elsewhere()
    {
        var before = (await OtherSide.Of(house)).State;
        using var answer = await Door.Send(await house.As("nora"), "/patients/nouveau", ("Input.Practice", house.Town.Girard.ToString()),
            ("Input.BirthName", "ESSAI"), ("Input.FirstNames", "Paulette"), ("Input.Sex", "F"), ("Input.BirthDate", "04/05/1950"));

        // Nora serves one practice: the page takes hers, whatever the form says.
        Assert.True((int)answer.StatusCode < 500);
        Assert.Equal(before, (await OtherSide.Of(house)).State);
    }

    [Fact]
    public async Task between_two_records_of_the_same_person()
    {
        // Yann is a patient of both practices: two rows, no link.
        Task<RegisteredPatient> Row(Kernel.PracticeId practice) => house.Ask(practice, db => db.Set<RegisteredPatient>().AsNoTracking().SingleAsync(p => p.BirthName == Someone.YannLeGall.Traits.BirthName));
        var (here, there) = (await Row(house.Town.Tilleuls), await Row(house.Town.Girard));
        Assert.NotEqual(here.Patient, there.Patient);

        using var answer = await (await house.As("claire")).GetAsync($"/patients/{there.Patient}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
