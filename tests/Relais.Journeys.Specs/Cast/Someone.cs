using Relais.Journeys.Specs.Stage;
using Relais.Web.Demo;

namespace Relais.Journeys.Specs.Cast;

/// <summary>A person of the shared cast, as samples/ describes them.</summary>
internal sealed record Someone(string Host, string Login, string Password, string Secret)
{
    public const string Val = "val.localhost";
    public const string Hauts = "hauts.localhost";

    public static readonly Someone Nora = Of("val", Val, "nora");
    public static readonly Someone Claire = Of("val", Val, "claire");
    public static readonly Someone Paul = Of("val", Val, "paul");
    public static readonly Someone Samia = Of("val", Val, "samia");
    public static readonly Someone Lise = Of("val", Val, "lise");
    public static readonly Someone Hugo = Of("val", Val, "hugo");
    public static readonly Someone Odile = Of("hauts", Hauts, "odile");

    // A code opens once: who signs in again within the half minute types the next one, as from a telephone that is early.
    private static readonly Dictionary<string, long> Typed = [];

    /// <summary>Name and password, then the six digits of the authenticator, as everybody does in the morning.</summary>
    public async Task SignIn(Seat seat)
    {
        await seat.Go("/connexion");
        await seat.Page.GetByLabel("Identifiant").FillAsync(Login);
        await seat.Page.GetByLabel("Mot de passe").FillAsync(Password);
        await seat.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
        await seat.Arrives("/connexion/code$");
        await seat["input[autocomplete=one-time-code]"].FillAsync(Authenticator.CodeOf(Secret, NextCode()));
        await seat["main button.principal, .porte button.principal"].First.ClickAsync();
        await seat.IsIn();
    }

    private DateTimeOffset NextCode()
    {
        lock (Typed)
        {
            var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30;
            Typed[Login] = Math.Max(now, Typed.GetValueOrDefault(Login) + 1);
            return DateTimeOffset.FromUnixTimeSeconds(Typed[Login] * 30);
        }
    }

    private static Someone Of(string territory, string host, string key)
    {
        var member = SampleTerritory.Read(Path.Combine(SampleFolder.Find(), territory, "territory.json")).Members.Single(m => m.Key == key);
        return new Someone(host, member.Login, member.Password, member.TotpSecret);
    }
}
