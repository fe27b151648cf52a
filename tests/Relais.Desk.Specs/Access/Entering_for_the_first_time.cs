using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Access.Invite;
using Relais.Access.SignIn;
using Relais.Desk.Specs.Houses;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Access;

/// <summary>A code on paper, once, within 72 hours: it settles a password and a second factor, and opens nothing else.</summary>
[Collection(nameof(Through_the_front_door))]
public sealed class Entering_for_the_first_time(FrontDoor door)
{
    private const string Fresh = "un secret bien à moi";

    [Fact]
    public async Task asks_for_a_password_and_a_second_factor_and_then_opens()
    {
        var (login, code) = await door.Invited("Zoé", "Arnaud");
        var zoe = door.Visitor();
        await zoe.TypePassword(login, code);
        Assert.Equal("/connexion/entree", zoe.Path);
        Assert.NotNull(zoe.Page.QuerySelector("svg.qr path[d^=M]"));
        Assert.StartsWith("otpauth://totp/Relais:", zoe.Page.QuerySelector("a.sur-telephone")!.GetAttribute("href"));
        var secret = zoe.Page.QuerySelector("[data-secret]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

        await zoe.Submit("entree", ("Input.Fresh", Fresh), ("Input.Again", Fresh), ("Input.Code", Totp.Now(secret, DateTimeOffset.UtcNow)));
        Assert.Equal("/", zoe.Path);
        Assert.Contains("Zoé Arnaud", zoe.Text);

        var again = door.Visitor();
        await again.TypePassword(login, Fresh);
        Assert.Equal("/connexion/code", again.Path);
        await again.Submit("code", ("Input.Code", Totp.Now(secret, DateTimeOffset.UtcNow)));
        Assert.Equal("/", again.Path);
        await door.As(Walls.OfPractices(door.Territory, [door.Tilleuls]), async s =>
            Assert.Equal(["mandate.give", "member.enter", "member.invite"], await s.GetRequiredService<RelaisDb>().Set<JournalEntry>().Where(e => e.Note != null && e.Note.Contains(door.MemberOf(login).ToString())).Select(e => e.Act).Order().ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("court", "court", "dix caractères")]
    [InlineData(Fresh, "un autre mot de passe", "ne sont pas les mêmes")]
    [InlineData("aaaaaaaaaaaa", "aaaaaaaaaaaa", "cinq différents")]
    [InlineData("K7QF-M2XD-9RTA-4HNC", "K7QF-M2XD-9RTA-4HNC", "pas le code reçu")]
    public async Task refuses_a_poor_password_in_words(string fresh, string again, string words)
    {
        var (visitor, secret) = await door.AtTheSheet(await door.Invited("Yves", "Prigent"));
        await visitor.Submit("entree", ("Input.Fresh", fresh), ("Input.Again", again), ("Input.Code", Totp.Now(secret, DateTimeOffset.UtcNow)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains(words, visitor.Text);
    }

    [Fact]
    public async Task refuses_six_digits_that_the_square_did_not_give_and_offers_the_same_square_again()
    {
        var (visitor, secret) = await door.AtTheSheet(await door.Invited("Luc", "Evrard"));
        await visitor.Submit("entree", ("Input.Fresh", Fresh), ("Input.Again", Fresh), ("Input.Code", Totp.Now(FrontDoor.Secret, DateTimeOffset.UtcNow)));
        Assert.Contains("pas ceux de ce carré", visitor.Text);
        Assert.Equal(secret, visitor.Page.QuerySelector("[data-secret]")!.TextContent.Replace(" ", "", StringComparison.Ordinal));

        await visitor.Open("/reglages");
        Assert.StartsWith("/connexion", visitor.Path);
    }

    [Fact]
    public async Task serves_once()
    {
        var (login, code) = await door.Invited("Maya", "Klein");
        var (first, secret) = await door.AtTheSheet((login, code));
        var (second, other) = await door.AtTheSheet((login, code));
        await first.Submit("entree", ("Input.Fresh", Fresh), ("Input.Again", Fresh), ("Input.Code", Totp.Now(secret, DateTimeOffset.UtcNow)));
        Assert.Equal("/", first.Path);

        await second.Submit("entree", ("Input.Fresh", "un mot de voleur"), ("Input.Again", "un mot de voleur"), ("Input.Code", Totp.Now(other, DateTimeOffset.UtcNow)));
        Assert.Equal("/connexion", second.Path);
        Assert.Contains("ne peut plus servir", second.Text);
        await second.TypePassword(login, code);
        Assert.Contains("Identifiant ou mot de passe inconnu ici", second.Text);
    }

    [Fact]
    public async Task opens_nothing_in_another_territory_nor_for_another_account()
    {
        var (login, code) = await door.Invited("Noé", "Bastide");
        var elsewhere = door.Visitor(FrontDoor.Hauts);
        await elsewhere.TypePassword(login, code);
        Assert.Contains("Identifiant ou mot de passe inconnu ici", elsewhere.Text);

        var (other, _) = await door.Invited("Ève", "Caradec");
        var mistaken = door.Visitor();
        await mistaken.TypePassword(other, code);
        Assert.Contains("Identifiant ou mot de passe inconnu ici", mistaken.Text);

        var (here, _) = await door.AtTheSheet((login, code));
        var carried = here.CarriedTo(FrontDoor.Hauts);
        await carried.Open("/connexion/entree");
        Assert.Equal("/connexion", carried.Path);
    }

    [Fact]
    public async Task is_over_after_72_hours_and_says_so_to_who_holds_the_code()
    {
        await using var house = await House.Open();
        var sheet = await Door.Send(await house.As("claire"), $"/reglages/cabinets/{house.Town.Tilleuls}/membres/nouveau", Person("Ida", "Lenoir", "ida.lenoir"));
        var code = Browser.Parse(await sheet.Content.ReadAsStringAsync()).QuerySelector("code.code")!.TextContent;
        house.Clock.Pass(Invitation.Life - TimeSpan.FromMinutes(1));
        using var still = await Door.Send(house.Stranger(), "/connexion", ("Input.Login", "ida.lenoir"), ("Input.Password", code));
        Assert.Equal("/connexion/entree", still.Headers.Location?.OriginalString.Replace("http://val.test", "", StringComparison.Ordinal));

        house.Clock.Pass(TimeSpan.FromMinutes(2));
        using var late = await Door.Send(house.Stranger(), "/connexion", ("Input.Login", "ida.lenoir"), ("Input.Password", code));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("périmé", WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task closes_after_ten_wrong_codes_as_after_ten_wrong_passwords()
    {
        var (login, code) = await door.Invited("Théa", "Ollier");
        var guesser = door.Visitor();
        for (var tries = 1; tries <= 10; tries++) await guesser.TypePassword(login, $"AAAA-AAAA-AAAA-{tries:0000}");
        Assert.DoesNotContain("Ce compte", guesser.Text);

        await guesser.TypePassword(login, code);
        Assert.Contains("Ce compte est fermé un quart d'heure", guesser.Text);
    }

    internal static (string, string?)[] Person(string first, string last, string login, string role = "Secretary", string? rpps = null) =>
        [("Input.FirstName", first), ("Input.LastName", last), ("Input.Login", login), ("Input.Role", role), ("Input.Rpps", rpps ?? ""), ("Input.From", "2026-11-20")];
}
