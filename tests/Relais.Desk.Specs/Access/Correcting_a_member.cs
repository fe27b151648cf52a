using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Access.Members;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Access;

/// <summary>The RPPS number, title and function of somebody already there: added, corrected, told in every practice they serve.</summary>
[Collection(nameof(Through_the_front_door))]
public sealed class Correcting_a_member(FrontDoor door)
{
    [Fact]
    public async Task a_number_that_was_missing_lets_a_professional_mandate_be_given()
    {
        var id = await Entered("Solène", null, door.Tilleuls, door.Girard);
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres");
        (string, string)[] mandate = [("membre", $"{id}"), ("role", "Nurse"), ("debut", $"{door.Today:yyyy-MM-dd}")];
        await claire.Post($"/reglages/cabinets/{door.Tilleuls}/mandats", mandate);
        Assert.Contains("Écrivez d'abord son numéro", claire.Notice);

        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/{id}/metier");
        await claire.Submit("metier", ("Input.Rpps", "999 0000 0185"), ("Input.Function", "infirmière"), ("Input.Title", ""));
        Assert.Contains("Solène Corrigée, Infirmière : RPPS 99900000185, clé juste, porté par personne d'autre dans le territoire", claire.Notice);
        Assert.Contains("Solène Corrigée RPPS 99900000185", claire.Text);
        await claire.Post($"/reglages/cabinets/{door.Tilleuls}/mandats", mandate);
        Assert.Contains("sert ce cabinet", claire.Notice);

        foreach (var practice in new[] { door.Tilleuls, door.Girard }) Assert.Equal([$"{id} - 99900000185"], await Told(practice, id));
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/{id}/metier");
        Assert.Contains($"Corrigé la dernière fois le {door.Today:dd/MM/yyyy}", claire.Text);
    }

    [Fact]
    public async Task said_again_it_tells_nothing()
    {
        var id = await Entered("Tess", "99900000193", door.Tilleuls);
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/{id}/metier");
        await claire.Submit("metier", ("Input.Title", ""));

        Assert.Contains("Rien n'a changé", claire.Notice);
        Assert.Empty(await Told(door.Tilleuls, id));
    }

    [Theory]
    [InlineData("99900000012", "Infirmière", "", "sa clé est fausse")]
    [InlineData("9990", "Infirmière", "", "a 11 chiffres")]
    [InlineData("99900000029", "Infirmière", "", "déjà celui de Dr Paul Girard")]
    [InlineData("", "", "", "Donnez son métier")]
    [InlineData("", "Infirmière", "Pr", "Le titre est « Dr », ou rien")]
    public async Task refuses_in_words_and_changes_nothing(string rpps, string function, string title, string words)
    {
        var id = await Entered("Ugo", null, door.Tilleuls);
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/{id}/metier");
        await claire.Submit("metier", ("Input.Rpps", rpps), ("Input.Function", function), ("Input.Title", title));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, claire.Status);
        Assert.Contains(words, claire.Text);
        Assert.Empty(await Told(door.Tilleuls, id));
        Assert.Equal((null, "Membre", null), await Now(id));
    }

    [Fact]
    public async Task a_number_already_written_is_not_changed_by_one_practice_of_two()
    {
        var id = await Entered("Véra", "99900000201", door.Tilleuls, door.Girard);
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/{id}/metier");
        await claire.Submit("metier", ("Input.Rpps", "99900000219"), ("Input.Title", ""));

        Assert.Contains("sert aussi un cabinet que vous ne gérez pas", claire.Text);
        Assert.Equal("99900000201", (await Now(id)).Rpps);
    }

    [Fact]
    public async Task a_professional_keeps_a_number()
    {
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/{door.Claire}/metier");
        await claire.Submit("metier", ("Input.Rpps", ""), ("Input.Title", "Dr"));

        Assert.Contains("Gardez un numéro RPPS", claire.Text);
    }

    [Fact]
    public async Task two_people_entered_at_once_share_no_number()
    {
        await Entered("Wanda", "99900000227", door.Tilleuls);
        await Assert.ThrowsAsync<DbUpdateException>(() => Entered("Xavier", "99900000227", door.Tilleuls));
    }

    private async Task<MemberId> Entered(string first, string? rpps, params PracticeId[] practices)
    {
        MemberId id = default;
        await door.As(Walls.OfPractices(door.Territory, practices), async s => id = await s.GetRequiredService<ISettleMembers>().Enter(
            new NewMember(first, "Corrigée", "", "Membre", rpps, null, null, null, [.. practices.Select(p => new NewMandate(p, Role.Secretary, new Period(door.Today, null), []))]), default));
        return id;
    }

    private async Task<(string? Rpps, string Function, DateTimeOffset? At)> Now(MemberId id)
    {
        Member? found = null;
        await door.As(Walls.OfTerritory(door.Territory), async s => found = await s.GetRequiredService<RelaisDb>().Set<Member>().AsNoTracking().SingleAsync(m => m.Id == id));
        return (found!.Rpps, found.Function, found.CorrectedAt);
    }

    private async Task<IReadOnlyList<string?>> Told(PracticeId practice, MemberId about)
    {
        IReadOnlyList<string?> told = [];
        await door.As(Walls.OfPractices(door.Territory, [practice]), async s =>
            told = await s.GetRequiredService<RelaisDb>().Set<JournalEntry>().AsNoTracking().Where(e => e.Practice == practice && e.Act == "member.correct" && e.Subject == about.Value).Select(e => e.Note).ToListAsync());
        return told;
    }
}
