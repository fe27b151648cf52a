using System.Net;
using Relais.Access.SignIn;

namespace Relais.Desk.Specs.Access;

/// <summary>A lost password, a lost telephone: what is lost opens nothing at once, and one half is proved with the other.</summary>
[Collection(nameof(Through_the_front_door))]
public sealed class Losing_ones_way_in(FrontDoor door)
{
    private const string Fresh = "un secret bien à moi";

    [Fact]
    public async Task a_lost_telephone_is_replaced_with_the_password_and_a_code()
    {
        var (login, old) = await Settled("Gilda", "Munoz");
        var code = await Renewed(login, "SecondFactor");

        var gilda = door.Visitor();
        await gilda.TypePassword(login, Fresh);
        await gilda.Submit("code", ("Input.Code", Totp.Now(old, DateTimeOffset.UtcNow)));
        Assert.Contains("Ce code n'est pas le bon", gilda.Text);
        await gilda.Submit("code", ("Input.Code", code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.Equal("/connexion/entree", gilda.Path);
        Assert.Null(gilda.Page.QuerySelector("input[autocomplete=new-password]"));

        var secret = gilda.Page.QuerySelector("[data-secret]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await gilda.Submit("entree", ("Input.Code", Totp.Now(secret, DateTimeOffset.UtcNow)));
        Assert.Equal("/", gilda.Path);
    }

    [Fact]
    public async Task a_code_for_a_lost_telephone_opens_nothing_without_the_password()
    {
        var (login, _) = await Settled("Iris", "Fontaine");
        var code = await Renewed(login, "SecondFactor");

        var finder = door.Visitor();
        await finder.TypePassword(login, code);
        Assert.Contains("Identifiant ou mot de passe inconnu ici", finder.Text);
    }

    [Fact]
    public async Task a_lost_password_is_replaced_with_a_code_and_the_six_digits()
    {
        var (login, secret) = await Settled("Basile", "Renoir");
        var code = await Renewed(login, "Password");
        var basile = door.Visitor();
        await basile.TypePassword(login, Fresh);
        Assert.Contains("Identifiant ou mot de passe inconnu ici", basile.Text);

        await basile.TypePassword(login, code);
        Assert.Null(basile.Page.QuerySelector("svg.qr"));
        await basile.Submit("entree", ("Input.Fresh", "un autre secret"), ("Input.Again", "un autre secret"), ("Input.Code", "000000"));
        Assert.Contains("Ce code n'est pas le bon", basile.Text);
        await basile.Submit("entree", ("Input.Fresh", "un autre secret"), ("Input.Again", "un autre secret"), ("Input.Code", Totp.Now(secret, DateTimeOffset.UtcNow)));
        Assert.Equal("/", basile.Path);
    }

    [Fact]
    public async Task a_new_code_shuts_the_one_before()
    {
        var (login, first) = await door.Invited("Célia", "Joly");
        var second = await Renewed(login, "Code");
        var celia = door.Visitor();
        await celia.TypePassword(login, first);
        Assert.Contains("remplacé par un autre", celia.Text);
        await celia.TypePassword(login, second);
        Assert.Equal("/connexion/entree", celia.Path);
    }

    [Theory]
    [InlineData("Both")]
    [InlineData("Code")]
    public async Task nobody_is_made_over_whole_by_one_practice_of_two(string lost)
    {
        // Nora serves Girard too: a code that gave both halves would open Girard to whoever holds it at Les Tilleuls.
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/{door.Nora}/entree");
        await claire.Submit("entree", ("Input.Lost", lost));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, claire.Status);
        Assert.Contains(lost == "Both" ? "sert aussi un cabinet que vous ne gérez pas" : "dites ce qui est perdu", claire.Text);
        Assert.Null(claire.Page.QuerySelector("code.code"));
        await door.SignedIn("nora");
    }

    [Fact]
    public async Task one_half_after_the_other_makes_nobody_over_either()
    {
        var (login, _) = await Settled("Lina", "Osman");
        var paul = await door.SignedIn("paul");
        await paul.Open($"/reglages/cabinets/{door.Girard}/membres");
        await paul.Post($"/reglages/cabinets/{door.Girard}/mandats", ("membre", $"{door.MemberOf(login)}"), ("role", "Secretary"), ("debut", $"{door.Today:yyyy-MM-dd}"));
        Assert.Contains("sert ce cabinet", paul.Notice);
        await Renewed(login, "Password");

        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/{door.MemberOf(login)}/entree");
        await claire.Submit("entree", ("Input.Lost", "SecondFactor"));
        Assert.Contains("sert aussi un cabinet que vous ne gérez pas", claire.Text);
    }

    [Fact]
    public async Task nobody_renews_their_own()
    {
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/{door.Claire}/entree");
        await claire.Submit("entree", ("Input.Lost", "SecondFactor"));

        Assert.Contains("Personne ne peut se refaire une entrée", claire.Text);
    }

    [Fact]
    public async Task sessions_that_were_open_end()
    {
        var (login, secret) = await Settled("Nils", "Berg");
        var thief = door.Visitor();
        await thief.TypePassword(login, Fresh);
        await thief.Submit("code", ("Input.Code", Totp.Now(secret, DateTimeOffset.UtcNow)));
        Assert.Equal("/", thief.Path);

        await Renewed(login, "SecondFactor");
        await thief.Open("/corbeille");
        Assert.StartsWith("/connexion", thief.Path);
    }

    /// <summary>Somebody who was invited to Les Tilleuls and came in, with the secret of their authenticator.</summary>
    private async Task<(string Login, string Secret)> Settled(string first, string last)
    {
        var invited = await door.Invited(first, last);
        var (browser, secret) = await door.AtTheSheet(invited);
        await browser.Submit("entree", ("Input.Fresh", Fresh), ("Input.Again", Fresh), ("Input.Code", Totp.Now(secret, DateTimeOffset.UtcNow)));
        Assert.Equal("/", browser.Path);
        return (invited.Login, secret);
    }

    /// <summary>The code Claire hands over.</summary>
    private async Task<string> Renewed(string login, string lost)
    {
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/{door.MemberOf(login)}/entree");
        await claire.Submit("entree", ("Input.Lost", lost));
        return claire.Page.QuerySelector("code.code")?.TextContent ?? throw new InvalidOperationException(claire.Text);
    }
}
