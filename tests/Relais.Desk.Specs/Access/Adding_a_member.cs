using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Access.Members;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Access;

/// <summary>An account, a first mandate and a code, all or nothing, by somebody who manages the practice.</summary>
[Collection(nameof(Through_the_front_door))]
public sealed class Adding_a_member(FrontDoor door)
{
    [Fact]
    public async Task is_for_those_who_manage_the_practice()
    {
        var nora = await door.SignedIn("nora");
        await nora.Open($"/reglages/cabinets/{door.Tilleuls}/membres/nouveau");
        Assert.StartsWith("/interdit", nora.Path);

        var claire = await door.SignedIn("claire");
        foreach (var page in new[] { "membres", "membres/nouveau", $"membres/{door.Tom}/entree" })
        {
            await claire.Open($"/reglages/cabinets/{door.Girard}/{page}");
            Assert.Equal(HttpStatusCode.NotFound, claire.Status);
        }

        var ana = await door.SignedIn("ana", FrontDoor.Hauts);
        await ana.Open($"/reglages/cabinets/{door.Tilleuls}/membres");
        Assert.Equal(HttpStatusCode.NotFound, ana.Status);
    }

    [Fact]
    public async Task shows_the_code_once_and_lists_who_has_not_used_it_yet()
    {
        var (login, code) = await door.Invited("Alma", "Rousset", "Locum", "999 0000 0078");
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$", code);
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres");

        Assert.Contains($"Dr Alma Rousset {login} · RPPS 99900000078 médecin remplaçant", claire.Text);
        Assert.Contains("code à utiliser avant le", claire.Text);
        Assert.DoesNotContain(code, claire.Text);
    }

    [Theory]
    [InlineData("Locum", "", "free.login", "Donnez son numéro RPPS")]
    [InlineData("Nurse", "", "free.login", "Donnez son numéro RPPS")]
    [InlineData("Locum", "99900000012", "free.login", "sa clé est fausse")]
    [InlineData("Locum", "9990", "free.login", "a 11 chiffres")]
    [InlineData("Locum", "9990000001A", "free.login", "que des chiffres")]
    [InlineData("Locum", "99900000011", "free.login", "celui de Dr Claire Morel")]
    [InlineData("Secretary", "", "nora", "l'identifiant de Nora Lefèvre")]
    [InlineData("Secretary", "", "NORA", "l'identifiant de Nora Lefèvre")]
    [InlineData("Secretary", "", "ana", "n'est pas libre")]
    [InlineData("Secretary", "", "a b", "Un identifiant a de 3 à 60 caractères")]
    [InlineData("42", "", "free.login", "Choisissez un rôle")]
    public async Task refuses_in_words_and_keeps_nothing(string role, string rpps, string login, string words)
    {
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/nouveau");
        await claire.Submit("membre", ("Input.FirstName", "Personne"), ("Input.LastName", "Nulle"), ("Input.Login", login), ("Input.Role", role), ("Input.Rpps", rpps));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, claire.Status);
        Assert.Contains(words, claire.Text);
        Assert.DoesNotContain("Ana", claire.Text);
        await door.As(Walls.OfTerritory(door.Territory), async s =>
            Assert.False(await s.GetRequiredService<RelaisDb>().Set<Member>().AnyAsync(m => m.LastName == "Nulle", TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task who_has_not_entered_yet_is_given_no_other_practice()
    {
        var (login, _) = await door.Invited("Olga", "Petrov");
        var paul = await door.SignedIn("paul");
        await paul.Open($"/reglages/cabinets/{door.Girard}/membres");
        await paul.Post($"/reglages/cabinets/{door.Girard}/mandats", ("membre", $"{door.MemberOf(login)}"), ("role", "Secretary"), ("debut", $"{door.Today:yyyy-MM-dd}"));

        Assert.Contains("pas encore entré dans Relais", paul.Notice);
    }

    [Fact]
    public async Task makes_no_manager_that_a_practice_could_be_left_to_before_they_enter()
    {
        await door.Invited("Brice", "Delmas", "Doctor", "99900000086");
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres");
        var mine = claire.Page.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("Dr Claire Morel", StringComparison.Ordinal) && r.QuerySelector("form[action*=mandats]") is not null);
        await claire.Post(mine.QuerySelector("form[action*=mandats]")!.GetAttribute("action")!, ("quand", "maintenant"));

        Assert.Contains("Plus personne ne gérerait ce cabinet", claire.Notice);
    }
}
