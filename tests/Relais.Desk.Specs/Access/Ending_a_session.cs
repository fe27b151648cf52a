using System.Net;

namespace Relais.Desk.Specs.Access;

[Collection(nameof(Through_the_front_door))]
public sealed class Ending_a_session(FrontDoor door)
{
    [Fact]
    public async Task from_another_browser_signs_it_out_at_its_next_click()
    {
        var (desk, phone) = (await door.SignedIn("nora"), await door.SignedIn("nora"));
        await desk.Post("/reglages/sessions/fin");
        Assert.Contains("fermée", desk.Notice);

        await phone.Open("/corbeille");
        Assert.StartsWith("/connexion", phone.Path);
        await desk.Open("/corbeille");
        Assert.Equal("/corbeille", desk.Path);
    }

    [Fact]
    public async Task of_someone_else_is_not_possible()
    {
        var claire = await door.SignedIn("claire");
        await claire.SignIn("claire");   // a second session, listed with its button
        await claire.Open("/reglages");
        var closing = claire.Page.QuerySelector("form[action^='/reglages/sessions/0']")!.GetAttribute("action")!;

        var paul = await door.SignedIn("paul");
        await paul.Post(closing);
        Assert.Equal(HttpStatusCode.NotFound, paul.Status);
    }

    /// <summary>Whoever knows a login could else put its owner out of work.</summary>
    [Fact]
    public async Task is_not_what_a_stranger_does_with_ten_wrong_tries()
    {
        var open = await door.SignedIn("aude");
        var guesser = door.Visitor();
        for (var tries = 1; tries <= 10; tries++) await guesser.TypePassword("aude", $"faux mot {tries}");
        await guesser.TypePassword("aude", FrontDoor.Password);
        Assert.Contains("fermé un quart d'heure", guesser.Text);

        await open.Open("/corbeille");
        Assert.Equal("/corbeille", open.Path);
    }

    [Fact]
    public async Task of_an_account_that_was_closed_is_at_the_next_click_and_outlives_its_reopening()
    {
        var open = await door.SignedIn("gwen");
        await Shut("gwen", "fermeture");
        await Shut("gwen", "reouverture");

        await open.Open("/corbeille");
        Assert.StartsWith("/connexion", open.Path);
    }

    /// <summary>However an account came to be closed: the door asks, and does not only trust that its sessions were ended.</summary>
    [Fact]
    public async Task of_a_closed_account_is_asked_at_every_request()
    {
        var open = await door.SignedIn("yael");
        await door.Change("yael", account => account.Close(DateTimeOffset.UtcNow));
        await open.Open("/corbeille");
        Assert.StartsWith("/connexion", open.Path);

        await door.Change("yael", account => account.Reopen());
        await open.Open("/corbeille");
        Assert.StartsWith("/connexion", open.Path);
    }

    private async Task Shut(string login, string verb)
    {
        var claire = await door.SignedIn("claire");
        await claire.Post($"/reglages/cabinets/{door.Tilleuls}/membres/{door.MemberOf(login)}/{verb}");
        Assert.Contains("Le compte de", claire.Notice);
    }
}
