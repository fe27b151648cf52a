using Microsoft.Playwright;
using Relais.Journeys.Specs.Stage;

namespace Relais.Journeys.Specs.Cast;

/// <summary>The ten-second form of the telephone.</summary>
internal static class Calls
{
    public static async Task Note(Seat seat, string caller, string what, string? name = null, string? firstName = null, string? born = null)
    {
        await seat.Page.GetByLabel("Par où").SelectOptionAsync(new SelectOptionValue { Label = "Téléphone des Tilleuls" });
        await seat.Page.GetByLabel("Qui demande").FillAsync(caller);
        await seat.Page.GetByLabel("Quoi").FillAsync(what);
        if (name is not null) await seat.Page.GetByLabel("Nom", new() { Exact = true }).FillAsync(name);
        if (firstName is not null) await seat.Page.GetByLabel("Prénom").FillAsync(firstName);
        if (born is not null) await seat.Page.GetByLabel("Né(e) le").FillAsync(born);
        await seat.Page.GetByRole(AriaRole.Button, new() { Name = "Noter" }).ClickAsync();
        await seat.Sees("Demande notée");
    }
}
