using System.Net;

namespace Relais.Desk.Specs.Access;

/// <summary>Locked by too many tries, closed by hand: said on the page of members, undone there, never by oneself.</summary>
[Collection(nameof(Through_the_front_door))]
public sealed class Shutting_an_account(FrontDoor door)
{
    [Fact]
    public async Task locked_by_ten_tries_it_is_unlocked_on_the_page_of_members()
    {
        var (login, code) = await door.Invited("Rose", "Vidal");
        var guesser = door.Visitor();
        for (var tries = 1; tries <= 10; tries++) await guesser.TypePassword(login, $"faux mot {tries}");

        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres");
        Assert.Contains("trop d'essais", claire.Text);
        await claire.Post($"/reglages/cabinets/{door.Tilleuls}/membres/{door.MemberOf(login)}/deblocage");
        Assert.Contains("débloqué", claire.Notice);
        await door.AtTheSheet((login, code));
    }

    [Fact]
    public async Task closed_it_opens_to_nobody_until_it_is_reopened()
    {
        var (login, code) = await door.Invited("Paule", "Zanetti");
        var member = $"/reglages/cabinets/{door.Tilleuls}/membres/{door.MemberOf(login)}";
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres");
        await claire.Post(member + "/fermeture");
        Assert.Contains("est fermé", claire.Notice);
        Assert.Contains($"fermé le {door.Today:dd/MM/yyyy}", claire.Text);

        var paule = door.Visitor();
        await paule.TypePassword(login, code);
        Assert.Contains("Ce compte est fermé", paule.Text);
        await claire.Post(member + "/reouverture");
        await door.AtTheSheet((login, code));
    }

    [Fact]
    public async Task is_refused_for_oneself_for_who_serves_elsewhere_and_beyond_the_wall()
    {
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres");
        await claire.Post($"/reglages/cabinets/{door.Tilleuls}/membres/{door.Claire}/fermeture");
        Assert.Contains("Personne ne peut fermer son propre compte", claire.Notice);
        await claire.Post($"/reglages/cabinets/{door.Tilleuls}/membres/{door.Nora}/fermeture");
        Assert.Contains("sert aussi un cabinet que vous ne gérez pas", claire.Notice);

        foreach (var verb in new[] { "deblocage", "fermeture", "reouverture" })
        {
            await claire.Post($"/reglages/cabinets/{door.Girard}/membres/{door.Tom}/{verb}");
            Assert.Equal(HttpStatusCode.NotFound, claire.Status);
            await claire.Post($"/reglages/cabinets/{door.Tilleuls}/membres/{door.Tom}/{verb}");
            Assert.Equal(HttpStatusCode.NotFound, claire.Status);
        }

        var nora = await door.SignedIn("nora");
        await nora.Post($"/reglages/cabinets/{door.Tilleuls}/membres/{door.Claire}/fermeture");
        Assert.StartsWith("/interdit", nora.Path);
    }
}
