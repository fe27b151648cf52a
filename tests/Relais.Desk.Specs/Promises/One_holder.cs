using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Promises;

/// <summary>Promise 2: an open item has exactly one holder and one accountable person, and only an accepted hand-over moves it.</summary>
public sealed class One_holder(House house) : IClassFixture<House>
{
    private string Nora => house.Town.Members["nora"].ToString();

    [Fact]
    public async Task stays_the_giver_until_the_other_accepts()
    {
        var item = await house.AdministrativeWork();
        Assert.True((await house.Does("samia", item, "passage", ("a", Nora), ("mot", "à vérifier"))).IsDone);

        var offered = await house.Now(item);
        Assert.Equal(house.Town.Members["samia"], offered.Holder);
        Assert.Equal(house.Town.Members["nora"], offered.Offer!.To);

        Assert.True((await house.Does("nora", item, "acceptation")).IsDone);
        var accepted = await house.Now(item);
        Assert.Equal(house.Town.Members["nora"], accepted.Holder);
        Assert.Null(accepted.Offer);
    }

    [Fact]
    public async Task gets_it_back_when_the_other_refuses()
    {
        var item = await house.AdministrativeWork();
        await house.Does("samia", item, "passage", ("a", Nora));
        Assert.True((await house.Does("nora", item, "refus")).IsDone);

        var refused = await house.Now(item);
        Assert.Equal(house.Town.Members["samia"], refused.Holder);
        Assert.Null(refused.Offer);
    }

    [Fact]
    public async Task is_not_whoever_else_says_yes()
    {
        var item = await house.AdministrativeWork();
        await house.Does("samia", item, "passage", ("a", Nora));

        Assert.Equal("delegation.not-offered", (await house.Does("claire", item, "acceptation")).Code);
        Assert.Equal("delegation.not-offered", (await house.Does("fatou", item, "refus")).Code);
        Assert.Equal(house.Town.Members["samia"], (await house.Now(item)).Holder);
    }

    [Fact]
    public async Task keeps_what_another_would_take()
    {
        var item = await house.AdministrativeWork();
        await house.Does("samia", item, "prise");

        Assert.Equal("delegation.held", (await house.Does("nora", item, "prise")).Code);
        Assert.Equal("delegation.held", (await house.Does("nora", item, "cloture")).Code);
        Assert.Equal(house.Town.Members["samia"], (await house.Now(item)).Holder);
    }

    [Fact]
    public async Task does_not_change_when_a_copy_comes()
    {
        var content = ClinicalDocument.About(Patients.Someone.JeanneCaron, ClinicalDocument.Administrative, "Attestation reçue deux fois");
        var item = await house.Comes(content);
        await house.Does("samia", item, "prise");
        var copied = await house.Comes(content, "copie.xml");

        Assert.Equal(item.Id, copied.Id);
        Assert.Equal(house.Town.Members["samia"], copied.Holder);
        Assert.True(copied.IsOpen);
    }

    [Fact]
    public async Task does_not_change_when_another_looks()
    {
        var item = await house.AdministrativeWork();
        await house.Does("samia", item, "prise");
        await (await house.As("nora")).Page($"/corbeille?item={item.Id}");

        Assert.Equal(house.Town.Members["samia"], (await house.Now(item)).Holder);
    }

    [Fact]
    public async Task is_never_somebody_without_a_mandate_here()
    {
        var item = await house.AdministrativeWork();
        var answer = await house.Does("samia", item, "passage", ("a", house.Town.Members["odile"].ToString()));

        Assert.Equal("delegation.not-serving", answer.Code);
        Assert.Null((await house.Now(item)).Offer);
    }

    [Fact]
    public async Task has_someone_accountable_behind_them()
    {
        await house.AdministrativeWork();
        await house.Comes("rien de lisible \0\u0001\u0002"u8.ToArray(), "inconnu.bin");
        var accountable = await house.Ask(house.Town.Tilleuls, db => db.Set<WorkItem>().Where(w => w.Closing == null).Select(w => w.Accountable).ToListAsync());

        Assert.NotEmpty(accountable);
        Assert.All(accountable, a => Assert.Contains(a, house.Town.Members.Values));
    }
}
