namespace Relais.Desk.Specs.Access;

[Collection(nameof(Through_the_front_door))]
public sealed class Signing_in_with_a_passkey(FrontDoor door)
{
    private readonly SoftKey key = new(FrontDoor.Val);

    [Fact]
    public async Task opens_the_account_until_the_key_is_removed()
    {
        var paul = await Registered(key);
        Assert.Contains("Cette clé ouvre désormais votre compte", paul.Notice);

        var elsewhere = await Shown(key);
        Assert.Equal("/", elsewhere.Path);
        Assert.Contains("Dr Paul Girard", elsewhere.Text);

        await paul.Open("/reglages");
        foreach (var form in paul.Page.QuerySelectorAll("form[action$=retrait]").Select(f => f.GetAttribute("action")!)) await paul.Post(form);
        Assert.Contains("Cette clé n'ouvre aucun compte ici", (await Shown(key)).Text);
    }

    [Fact]
    public async Task takes_the_password_to_add_a_key()
    {
        var paul = await Registered(key, "pas le bon mot");
        Assert.Contains("Le mot de passe n'est pas le bon", paul.Notice);
        Assert.Contains("Cette clé n'ouvre aucun compte ici", (await Shown(key)).Text);
    }

    [Fact]
    public async Task takes_a_device_that_verified_its_holder()
    {
        var paul = await Registered(new SoftKey(FrontDoor.Val) { IsVerified = false });
        Assert.Contains("n'a pas pu être enregistrée", paul.Notice);
    }

    [Fact]
    public async Task takes_a_challenge_of_this_browser()
    {
        var stranger = door.Visitor();
        await stranger.Open("/connexion");
        await stranger.Post("/connexion/cle", ("cle", "{}"));
        Assert.Contains("Cette clé n'ouvre aucun compte ici", stranger.Text);

        await stranger.Ask("/connexion/cle/defi");
        await stranger.Post("/connexion/cle", ("cle", "pas du JSON"));
        Assert.Contains("Cette clé n'ouvre aucun compte ici", stranger.Text);
    }

    private async Task<Visitor> Registered(SoftKey made, string password = FrontDoor.Password)
    {
        var paul = await door.SignedIn("paul");
        await paul.Open("/reglages");
        await paul.Post("/reglages/cles", ("cle", made.Create(await paul.Ask("/reglages/cles/defi"))), ("mot-de-passe", password));
        return paul;
    }

    private async Task<Visitor> Shown(SoftKey shown)
    {
        var someone = door.Visitor();
        await someone.Open("/connexion");
        await someone.Post("/connexion/cle", ("cle", shown.Get(await someone.Ask("/connexion/cle/defi"))));
        return someone;
    }
}
