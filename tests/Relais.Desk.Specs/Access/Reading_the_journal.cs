using System.Net;
using Relais.Platform.Store;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Journal;

namespace Relais.Desk.Specs.Access;

[Collection(nameof(Through_the_front_door))]
public sealed class Reading_the_journal(FrontDoor door)
{
    [Fact]
    public async Task shows_each_their_own_lines_in_words()
    {
        var nora = await door.SignedIn("nora");
        await nora.Open($"/patients/{door.Jeanne}");
        await nora.Open("/journal");

        Assert.Contains("a ouvert la fiche d'un patient CARON", nora.Text);
        Assert.DoesNotContain("a créé le cabinet", nora.Text);
    }

    [Fact]
    public async Task of_a_practice_takes_the_right_and_tells_the_reading()
    {
        var nora = await door.SignedIn("nora");
        foreach (var path in new[] { $"/journal?cabinet={door.Tilleuls}", $"/journal/export?cabinet={door.Tilleuls}" })
        {
            await nora.Open(path);
            Assert.Equal(HttpStatusCode.NotFound, nora.Status);
        }

        var claire = await door.SignedIn("claire");
        await claire.Open($"/journal?cabinet={door.Tilleuls}");
        Assert.Contains("Dr Claire Morel a lu le journal du cabinet", claire.Text);
        // The oldest lines: what others did in this house since may fill the first page.
        await claire.Open($"/journal?cabinet={door.Tilleuls}&acte=mandate.give&p=99");
        Assert.Contains("a donné un mandat à Nora Lefèvre", claire.Text);
        await claire.Open($"/journal?cabinet={door.Girard}");
        Assert.Equal(HttpStatusCode.NotFound, claire.Status);
    }

    [Fact]
    public async Task names_no_patient_behind_a_wall()
    {
        await door.As(Walls.OfPractices(door.Territory, [door.Girard], door.Samia), async s =>
        {
            var db = s.GetRequiredService<RelaisDb>();
            db.Tell(s.GetRequiredService<TimeProvider>(), door.Girard, "patient.look", door.Jeanne.Value, door.Jeanne);
            await db.SaveChangesAsync();
        });
        var paul = await door.SignedIn("paul");
        await paul.Open($"/journal?cabinet={door.Girard}&acte=patient.look");

        Assert.Contains("hors de vos droits", paul.Text);
        Assert.DoesNotContain("CARON", paul.Text);
    }

    [Fact]
    public async Task keeps_to_one_act_and_one_day()
    {
        var claire = await door.SignedIn("claire");
        await claire.Open($"/journal?cabinet={door.Tilleuls}&acte=practice.settle");
        Assert.Single(claire.Page.QuerySelectorAll("tbody tr"));

        await claire.Open($"/journal?cabinet={door.Tilleuls}&jour={door.Today.AddDays(-1):yyyy-MM-dd}");
        Assert.Empty(claire.Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Rien n'a été écrit", claire.Text);
    }

    [Theory, InlineData("pas un jour", "1"), InlineData("9999-12-31", "-4"), InlineData("0001-01-01", "99999999999")]
    public async Task answers_whatever_the_address_says(string day, string page)
    {
        var claire = await door.SignedIn("claire");
        await claire.Open($"/journal?jour={day}&p={page}&cabinet=rien&acte=rien");
        Assert.Equal(HttpStatusCode.OK, claire.Status);
    }

    [Fact]
    public async Task exports_ids_and_no_name()
    {
        var claire = await door.SignedIn("claire");
        await claire.Open($"/patients/{door.Jeanne}");
        var csv = await claire.Download($"/journal/export?cabinet={door.Tilleuls}");

        Assert.StartsWith("ligne;instant;cabinet;membre;acte;objet;patient;note\r\n", csv);
        Assert.Contains($";{door.Claire};patient.look;{door.Jeanne};{door.Jeanne};", csv);
        Assert.DoesNotContain("CARON", csv);
        Assert.DoesNotContain("Morel", csv);
        Assert.Contains(";journal.export;", csv);
    }

    [Fact]
    public async Task and_checking_it_shows_the_last_seal()
    {
        var claire = await door.SignedIn("claire");
        await claire.Open($"/journal/verification?cabinet={door.Tilleuls}");

        Assert.Contains("Le journal est intact", claire.Text);
        await claire.Open($"/journal/verification?cabinet={door.Girard}");
        Assert.Equal(HttpStatusCode.NotFound, claire.Status);
    }
}
