using System.Net;

namespace Relais.Desk.Specs.Access;

[Collection(nameof(Through_the_front_door))]
public sealed class Signing_in(FrontDoor door)
{
    [Fact]
    public async Task asks_for_the_code_after_the_password()
    {
        var nora = door.Visitor();
        await nora.TypePassword("nora");
        Assert.Equal("/connexion/code", nora.Path);

        await nora.Open("/corbeille");
        Assert.StartsWith("/connexion", nora.Path);
    }

    [Fact]
    public async Task refuses_a_wrong_code_and_opens_on_the_right_one()
    {
        var nora = door.Visitor();
        await nora.TypePassword("nora");
        await nora.Submit("code", ("Input.Code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nora.Status);
        Assert.Contains("Ce code n'est pas le bon", nora.Text);

        await nora.SignIn("nora");
        Assert.Equal("/", nora.Path);
        Assert.Contains("Nora Lefèvre", nora.Text);
    }

    [Fact]
    public async Task with_a_password_alone_opens_nothing()
    {
        var ines = door.Visitor();
        await ines.TypePassword("ines");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, ines.Status);
        Assert.Contains("pas de second facteur", ines.Text);
        await ines.Open("/reglages");
        Assert.StartsWith("/connexion", ines.Path);
    }

    [Fact]
    public async Task closes_the_account_after_ten_wrong_passwords_and_says_so_to_who_knows_it()
    {
        var hugo = door.Visitor();
        for (var tries = 1; tries <= 12; tries++)
        {
            await hugo.TypePassword("hugo", $"faux mot {tries}");
            Assert.Contains("Identifiant ou mot de passe inconnu ici", hugo.Text);
        }

        await hugo.TypePassword("hugo");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, hugo.Status);
        Assert.Contains("Ce compte est fermé un quart d'heure", hugo.Text);

        // A guesser learns no more from a locked account than from an open one.
        for (var tries = 1; tries <= 10; tries++) await hugo.TypePassword("hugo", $"faux mot {tries}");
        await hugo.TypePassword("hugo");
        Assert.Contains("Identifiant ou mot de passe inconnu ici", hugo.Text);
    }

    [Fact]
    public async Task says_the_same_of_an_unknown_name_and_of_another_territorys_account()
    {
        var stranger = door.Visitor();
        await stranger.TypePassword("personne");
        var unknown = stranger.Page.QuerySelector("[role=alert]")!.TextContent;

        await stranger.TypePassword("ana");
        Assert.Equal(unknown, stranger.Page.QuerySelector("[role=alert]")!.TextContent);

        var ana = await door.SignedIn("ana", FrontDoor.Hauts);
        Assert.Contains("Ana Silva", ana.Text);
    }

    [Fact]
    public async Task does_the_same_work_for_an_unknown_name_as_for_a_wrong_password()
    {
        async Task<TimeSpan> Takes(string login)
        {
            var visitor = door.Visitor();
            await visitor.Open("/connexion");
            var since = System.Diagnostics.Stopwatch.GetTimestamp();
            await visitor.Submit("connexion", ("Input.Login", login), ("Input.Password", "faux mot"));
            return System.Diagnostics.Stopwatch.GetElapsedTime(since);
        }

        // In turn, so that both meet the same machine; the best of each is the work itself.
        var (known, unknown) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var tries = 0; tries < 5; tries++) (known, unknown) = (new[] { known, await Takes("samia") }.Min(), new[] { unknown, await Takes("personne") }.Min());
        Assert.True(unknown > known / 3, $"An unknown name is answered in {unknown.TotalMilliseconds} ms, a wrong password in {known.TotalMilliseconds} ms.");
        Assert.Equal("/", (await door.SignedIn("samia")).Path);
    }

    [Theory]
    [InlineData("/reglages?x=1", "/reglages?x=1"), InlineData("/corbeille", "/corbeille")]
    public async Task leads_to_the_page_that_was_asked_for(string asked, string comesTo)
    {
        var nora = door.Visitor();
        await nora.Open(asked);
        Assert.StartsWith("/connexion?ReturnUrl=", nora.Path);
        await nora.Submit("connexion", ("Input.Login", "nora"), ("Input.Password", FrontDoor.Password));
        await nora.Submit("code", ("Input.Code", Relais.Access.SignIn.Totp.Now(FrontDoor.Secret, DateTimeOffset.UtcNow)));

        Assert.Equal(comesTo, nora.Path);
    }

    [Theory, InlineData("//evil.com"), InlineData("/%5Cevil.com"), InlineData("https://evil.com/"), InlineData("/deconnexion"), InlineData("/connexion/code")]
    public async Task leads_nowhere_else(string to)
    {
        var nora = door.Visitor();
        await nora.Open($"/connexion?ReturnUrl={to}");
        await nora.Submit("connexion", ("Input.Login", "nora"), ("Input.Password", FrontDoor.Password));
        await nora.Submit("code", ("Input.Code", Relais.Access.SignIn.Totp.Now(FrontDoor.Secret, DateTimeOffset.UtcNow)));

        Assert.Equal("/", nora.Path);
    }

    [Fact]
    public async Task does_not_come_back_to_what_a_form_posted()
    {
        var nora = door.Visitor();
        await nora.Post("/patients/nouveau");
        Assert.DoesNotContain("ReturnUrl", nora.Path);
    }

    [Fact]
    public async Task in_one_territory_opens_nothing_in_another()
    {
        var nora = await door.SignedIn("nora");
        var carried = nora.CarriedTo(FrontDoor.Hauts);
        await carried.Open("/reglages");
        Assert.StartsWith("/connexion", carried.Path);

        var same = nora.CarriedTo(FrontDoor.Val);
        await same.Open("/reglages");
        Assert.Equal("/reglages", same.Path);
    }

    [Fact]
    public async Task under_a_mandate_that_ended_yesterday_shows_nothing()
    {
        var lea = await door.SignedIn("lea");
        Assert.Contains("Léa Petit", lea.Text);

        foreach (var path in new[] { "/corbeille", "/patients", $"/patients/{door.Jeanne}", $"/reglages/cabinets/{door.Tilleuls}", $"/journal/verification?cabinet={door.Tilleuls}" })
        {
            await lea.Open(path);
            Assert.StartsWith("/interdit", lea.Path);
        }

        await lea.Open("/reglages");
        Assert.Contains("Aucun mandat n'est en cours", lea.Text);
        await lea.Open($"/journal?cabinet={door.Tilleuls}");
        Assert.Equal(HttpStatusCode.NotFound, lea.Status);
    }
}
