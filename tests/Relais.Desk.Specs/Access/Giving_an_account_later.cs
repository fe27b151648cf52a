using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Access.Invite;
using Relais.Access.Members;
using Relais.Access.SignIn;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Access;

/// <summary>A member entered without an account is given one by a code, exactly as a newcomer is.</summary>
[Collection(nameof(Through_the_front_door))]
public sealed class Giving_an_account_later(FrontDoor door)
{
    private const string Fresh = "un secret bien à moi";

    [Fact]
    public async Task the_code_opens_the_mandates_as_they_are()
    {
        var marius = await Entered("Marius", door.Tilleuls);
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres");
        Assert.Contains("sans compte", claire.Text);
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/{marius}/compte");
        await claire.Submit("compte", ("Input.Login", "marius.sansclef"));
        var code = claire.Page.QuerySelector("code.code")!.TextContent;

        var (browser, secret) = await door.AtTheSheet(("marius.sansclef", code));
        await browser.Submit("entree", ("Input.Fresh", Fresh), ("Input.Again", Fresh), ("Input.Code", Totp.Now(secret, DateTimeOffset.UtcNow)));
        Assert.Equal("/", browser.Path);
        await browser.Open($"/patients/{door.Jeanne}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal([("member.account", door.Claire), ("member.invite", door.Claire)], await Told(door.Tilleuls, marius));
    }

    [Fact]
    public async Task somebody_has_one_account_only()
    {
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/{door.Nora}/compte");
        await claire.Submit("compte", ("Input.Login", "nora.bis"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, claire.Status);
        Assert.Contains("Nora Lefèvre a déjà un compte, « nora »", claire.Text);
    }

    [Theory, InlineData("nora", "l'identifiant de Nora Lefèvre"), InlineData("ana", "n'est pas libre"), InlineData("a b", "Un identifiant a de 3 à 60 caractères"), InlineData("", "Choisissez son identifiant")]
    public async Task a_login_is_chosen_as_for_a_newcomer(string login, string words)
    {
        var member = await Entered("Octave", door.Tilleuls);
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/{member}/compte");
        await claire.Submit("compte", ("Input.Login", login));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, claire.Status);
        Assert.Contains(words, claire.Text);
    }

    /// <summary>Whoever holds the code becomes the member, in every practice they serve.</summary>
    [Fact]
    public async Task one_practice_of_two_makes_nobody_over()
    {
        var member = await Entered("Prune", door.Tilleuls, door.Girard);
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres/{member}/compte");
        await claire.Submit("compte", ("Input.Login", "prune.sansclef"));

        Assert.Contains("sert aussi un cabinet que vous ne gérez pas", claire.Text);
        Assert.Null(claire.Page.QuerySelector("code.code"));
    }

    [Fact]
    public async Task two_hands_at_once_give_one()
    {
        var id = await Entered("Quitterie", door.Tilleuls);
        await door.As(Walls.OfPractices(door.Territory, [door.Tilleuls]), async first =>
        {
            var member = await first.GetRequiredService<RelaisDb>().Set<Member>().AsNoTracking().SingleAsync(m => m.Id == id);
            var db = first.GetRequiredService<RelaisDb>();
            db.Add(first.GetRequiredService<NewAccount>().Of(id, "quitterie.une", DateTimeOffset.UtcNow));
            await door.As(Walls.OfPractices(door.Territory, [door.Tilleuls]), second => second.GetRequiredService<GiveAccount>().Give(door.Tilleuls, member, "quitterie.deux", Responsible.Operator, default));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task is_for_those_who_manage_the_practice()
    {
        var member = await Entered("Roxane", door.Girard);
        var claire = await door.SignedIn("claire");
        foreach (var page in new[] { "compte", "metier" })
            foreach (var practice in new[] { door.Girard, door.Tilleuls })
            {
                await claire.Open($"/reglages/cabinets/{practice}/membres/{member}/{page}");
                Assert.Equal(HttpStatusCode.NotFound, claire.Status);
            }
    }

    private async Task<MemberId> Entered(string first, params PracticeId[] practices)
    {
        MemberId id = default;
        await door.As(Walls.OfPractices(door.Territory, practices), async s => id = await s.GetRequiredService<ISettleMembers>().Enter(
            new NewMember(first, "Sansclef", "", "Secrétaire", null, null, null, null, [.. practices.Select(p => new NewMandate(p, Role.Secretary, new Period(door.Today, null), []))]), default));
        return id;
    }

    private async Task<IReadOnlyList<(string, MemberId)>> Told(PracticeId practice, MemberId about)
    {
        var told = new List<(string, MemberId)>();
        await door.As(Walls.OfPractices(door.Territory, [practice]), async s =>
            told = [.. (await s.GetRequiredService<RelaisDb>().Set<JournalEntry>().AsNoTracking().Where(e => e.Practice == practice && e.Note == about.ToString() && e.Actor != null && e.Act.StartsWith("member.") && e.Act != "member.enter").ToListAsync())
                .OrderBy(e => e.Act).Select(e => (e.Act, e.Actor!.Value))]);
        return told;
    }
}
