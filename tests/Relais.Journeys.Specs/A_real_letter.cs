using Microsoft.Playwright;
using Relais.Journeys.Specs.Cast;
using Relais.Journeys.Specs.Stage;

namespace Relais.Journeys.Specs;

/// <summary>From the secure mailbox to the right person's list, and to its end.</summary>
public class A_real_letter(OpenHouse house) : Story(house)
{
    [Fact]
    public async Task goes_from_secure_mail_to_the_doctor_who_sees_it()
    {
        var nora = await SitDown(Someone.Nora);
        await nora.Go("/corbeille?vue=personne");
        var theLetter = nora["[data-ligne]"].Filter(new() { HasText = "Philippe LENOIR" }).Filter(new() { HasText = "Compte rendu d'hospitalisation" });
        await nora.SeesNot(theLetter);
        await nora.Page.EvaluateAsync("() => { window.openedOnce = true }");

        // It names its patient without a date of birth: a person must say who it is.
        await House.Deliver("cabinet.tilleuls@val-essai.mssante.fr", (a, line) => line.GetProperty("scenario").GetString() == "905-no-birth-date" && line.GetRawText().Contains("T0220"));
        await nora.Sees(theLetter);
        Assert.True(await nora.Page.EvaluateAsync<bool>("() => window.openedOnce === true"));
        await nora.Shot("lettre-1-arrive-chez-nora");

        await theLetter.ClickAsync();
        await nora.Arrives("item=");
        await nora.Sees("C'est cette personne");
        await nora.Shot("lettre-2-identite-cote-a-cote");
        var letter = nora.ItemInAddress;
        await nora.Page.GetByRole(AriaRole.Button, new() { Name = "C'est cette personne" }).First.ClickAsync();
        await nora.Sees("CHARTIER");
        await nora.Sees("confirmé le");

        // Confirmed, it went to the doctor by itself; she takes it back to say a word with it.
        await nora.Press("m");
        await nora.Sees(nora["details[data-geste=r] summary"]);
        await nora.Press("r");
        await nora["details[data-geste=r] select"].SelectOptionAsync(new SelectOptionValue { Label = "Dr Claire Morel, médecin généraliste" });
        await nora["details[data-geste=r] input[name=mot]"].FillAsync("Il sort samedi, merci de voir le traitement.");
        await nora.Shot("lettre-3-passee-avec-un-mot");
        await nora["details[data-geste=r]"].GetByRole(AriaRole.Button, new() { Name = "Passer" }).ClickAsync();
        await nora.Sees(nora["[data-annuler]"].Filter(new() { HasText = "proposé" }));
        await nora.Go("/corbeille?vue=equipe&item=" + letter);
        var herLine = nora[$"[data-ligne][href*='{letter}']"];
        await Assertions.Expect(herLine).ToContainTextAsync("proposé à Dr Claire Morel");

        var claire = await SitDown(Someone.Claire);
        await claire.Go("/a-valider?item=" + letter);
        await claire.Sees("merci de voir le traitement");
        await claire.Sees("CHARTIER");
        await claire.Shot("lettre-4-chez-dr-morel");
        await claire.Press("a");
        await claire.SeesNot(claire["button[data-touche=a]"]);
        await Assertions.Expect(herLine).ToContainTextAsync("Dr Claire Morel");
        await Assertions.Expect(herLine).Not.ToContainTextAsync("proposé à");
        await claire.Press("e");
        await claire.Sees(claire["[data-annuler]"]);

        // Nora's list follows by itself.
        await nora.SeesNot(herLine);
        await nora.Go("/corbeille?vue=equipe&item=" + letter);
        await nora.Sees("Clos par Dr Claire Morel");
        await nora["summary:has-text('Historique')"].ClickAsync();
        foreach (var step in new[] { "propose à Dr Claire Morel", "Dr Claire Morel accepte", "Dr Claire Morel voit et clôt" }) await nora.Sees(step);
        await nora.Shot("lettre-5-son-historique");

        await nora.Go("/journal");
        foreach (var act in new[] { "a lu un élément de la corbeille", "a proposé une demande à Dr Claire Morel" }) await nora.Sees(nora["table.journal"].GetByText(act).First);
        await claire.Go("/journal");
        foreach (var act in new[] { "a lu un élément de la corbeille", "a accepté une demande", "a validé un élément" }) await claire.Sees(claire["table.journal"].GetByText(act).First);
        await claire.Shot("lettre-6-le-journal");
    }
}
