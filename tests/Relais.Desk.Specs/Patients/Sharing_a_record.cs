using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Patients;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Patients.Share;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Patients;

/// <summary>
/// Jeanne Caron is a patient of the Tilleuls. Dr Girard serves another practice: her record opens to him while he is of her care team and she
/// was told, or with her consent; never against her objection, and to be read only.
/// </summary>
public sealed class Sharing_a_record : IAsyncLifetime
{
    private House house = null!;
    private WorkItem letter = null!;

    private string Record => $"/partages/{letter.Patient}";

    private string Letter => $"{Record}/documents/{letter.Document}";

    public async ValueTask InitializeAsync()
    {
        house = await House.Open();
        letter = await house.ClinicalWork();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task opens_to_the_care_team_once_the_patient_was_told()
    {
        await Join();
        Assert.Equal((404, 404, 404), (await Status(Record), await Status(Letter), await Status(Letter + "/fichier")));
        var list = await Text("/partages");
        Assert.Contains("un patient n'a pas encore été informé", list);
        Assert.DoesNotContain("CARON", list);

        await Told();
        Assert.Contains("CARON", await Text("/partages"));
        var page = await (await house.As("paul")).Page(Record);
        Assert.Contains("CARON (née DUVAL) Jeanne Marie", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Vous êtes de l'équipe de soins", page.Body!.TextContent);
        Assert.Equal(Letter, page.QuerySelector("table a")!.GetAttribute("href"));
        Assert.Contains("Lettre sans particularité.", await Text(Letter));
        Assert.Equal(200, await Status(Letter + "/fichier"));
    }

    [Fact]
    public async Task is_told_in_the_journal_of_the_practice_and_on_the_page_of_the_patient()
    {
        await Join();
        await Told();
        await Text(Record);
        await Text(Letter);

        var looks = await house.Ask(house.Town.Tilleuls, db => db.Set<JournalEntry>().Where(e => e.Actor == house.Town.Members["paul"]).Select(e => e.Act + " " + e.Note).ToListAsync());
        Assert.Equal(["document.look ", "patient.look care-team", "patient.look care-team"], looks.Order(StringComparer.Ordinal));
        var page = await (await house.As("nora")).Page($"/patients/{letter.Patient}");
        Assert.Contains("Dr Paul Girard, de l'équipe de soins", page.Body!.TextContent);
        Assert.Contains("Dr Paul Girard, Médecin", page.Body!.TextContent);
        Assert.Contains("voit la fiche et les documents", page.Body!.TextContent);
        Assert.Contains("Dr Paul Girard (équipe de soins).", page.Body!.TextContent);
    }

    [Fact]
    public async Task opens_with_the_patients_consent_until_it_is_withdrawn()
    {
        await Consent();
        Assert.Contains("Le patient a consenti à partager ce dossier avec vous", await Text(Record));

        var consent = await Only<Consent>();
        Assert.True((await Nora($"/patients/{letter.Patient}/consentements/{consent}/retrait")).IsDone);
        Assert.Equal((404, 404), (await Status(Record), await Status(Letter)));
    }

    [Fact]
    public async Task ends_on_the_last_day_of_a_consent_or_of_a_team()
    {
        await Told();
        await Join(("au", "2026-11-21"));
        await Consent(("au", "2026-11-22"));
        house.Clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal(200, await Status(Record));
        house.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(404, await Status(Record));
    }

    [Fact]
    public async Task begins_on_the_first_day()
    {
        await Told();
        await Join(("du", "2026-11-23"));
        Assert.Equal(404, await Status(Record));
        house.Clock.Pass(TimeSpan.FromDays(3));
        Assert.Equal(200, await Status(Record));
    }

    [Fact]
    public async Task ends_at_once_when_somebody_leaves_the_team()
    {
        await Told();
        await Join();
        Assert.Equal(200, await Status(Record));
        Assert.True((await Nora($"/patients/{letter.Patient}/equipe/{await Only<CareTeamMember>()}/fin")).IsDone);
        Assert.Equal(404, await Status(Record));
    }

    [Theory, InlineData(""), InlineData("paul")]
    public async Task is_shut_by_an_objection_whatever_else_was_said(string with)
    {
        await Told();
        await Join();
        await Consent();
        await Object(with);

        Assert.Equal((404, 404, 404), (await Status(Record), await Status(Letter), await Status(Letter + "/fichier")));
        var list = await Text("/partages");
        Assert.Contains("Aucun patient n'est partagé avec vous", list);
        Assert.Contains("fermé : le patient s'", (await (await house.As("claire")).Page($"/patients/{letter.Patient}")).Body!.TextContent);
    }

    [Fact]
    public async Task stays_open_to_the_regular_doctor_whatever_is_said_and_the_page_says_so()
    {
        var paul = house.Town.Members["paul"];
        await house.In(house.Town.Tilleuls, s => s.GetRequiredService<ISettlePatients>().Enter(house.Town.Tilleuls, [Someone.ZoeMartin with { RegularGp = paul, InformationGiven = new DateOnly(2026, 11, 2) }], default));
        var zoe = await house.Ask(house.Town.Tilleuls, db => db.Set<RegisteredPatient>().Where(p => p.LocalNumber == "T3").Select(p => p.Patient).SingleAsync());
        Assert.True((await Nora($"/patients/{zoe}/equipe", ("membre", paul.ToString()))).IsDone);
        Assert.True((await Nora($"/patients/{zoe}/objections", ("a", paul.ToString()))).IsDone);

        Assert.Equal(200, await Status($"/partages/{zoe}"));
        Assert.Contains("voit la fiche et les documents", await Text($"/patients/{zoe}", "nora"));
    }

    [Fact]
    public async Task keeps_a_document_that_the_patient_reserves()
    {
        await Consent();
        Assert.True((await (await house.As("claire")).Act($"/documents/{letter.Document}/opposition", ("le", "2026-11-20"), ("motif", "sans motif donné"))).IsDone);

        Assert.DoesNotContain("Lettre de liaison", await Text(Record));
        Assert.Equal((404, 404), (await Status(Letter), await Status(Letter + "/fichier")));
    }

    [Fact]
    public async Task keeps_a_masked_document_and_does_not_say_that_it_is_there()
    {
        await Consent();
        await house.Ask(house.Town.Tilleuls, async db =>
        {
            var document = await db.Set<Document>().SingleAsync(d => d.Id == letter.Document);
            db.Entry(document).Property(d => d.AccessFlags).CurrentValue = "MaskedToProfessionals";
            db.Tell(house.Clock, document.Practice, "document.mask", document.Id.Value);
            return await db.SaveChangesAsync();
        });

        Assert.DoesNotContain("masqué", await Text(Record));
        Assert.Equal(404, await Status(Letter));
    }

    [Fact]
    public async Task opens_no_document_of_somebody_else()
    {
        await Consent();
        var other = await house.ClinicalWork(Someone.YannLeGall);
        Assert.Equal((404, 404), (await Status($"{Record}/documents/{other.Document}"), await Status($"{Record}/documents/{other.Document}/fichier")));
    }

    [Theory, InlineData("odile"), InlineData("lucie"), InlineData("lise")]
    public async Task opens_to_nobody_else(string member)
    {
        await Told();
        await Join();
        await Consent();
        foreach (var path in new[] { Record, Letter, Letter + "/fichier", Letter + "/copie" }) Assert.Equal(404, await Status(path, member));
        Assert.DoesNotContain("CARON", await Text("/partages", member));
    }

    [Fact]
    public async Task never_crosses_the_walls_of_lists_and_searches()
    {
        await Consent();
        var paul = await house.As("paul");
        await Text(Record);
        foreach (var path in new[] { "/", "/corbeille?vue=equipe", "/a-valider", "/comptes", "/journal" })
            Assert.DoesNotContain("CARON", (await paul.Page(path)).Body!.TextContent);
        using var found = await paul.Post("/patients/recherche", ("_handler", "recherche"), ("q", "caron"));
        Assert.DoesNotContain("Jeanne", await found.Content.ReadAsStringAsync());
        foreach (var path in new[] { $"/patients/{letter.Patient}", $"/patients/{letter.Patient}/corriger", $"/documents/{letter.Document}/fichier" }) Assert.Equal(404, await Status(path));
    }

    [Fact]
    public async Task lets_nothing_be_changed()
    {
        await Consent();
        var paul = await house.As("paul");
        foreach (var act in new[] { $"/patients/{letter.Patient}/doute", $"/patients/{letter.Patient}/objections", $"/patients/{letter.Patient}/equipe", $"/documents/{letter.Document}/opposition" })
        {
            using var answer = await paul.Post(act, ("membre", house.Town.Members["paul"].ToString()), ("le", "2026-11-20"), ("motif", "non"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        // Whatever code forgets, the store does not: what is open to be read takes one line, that it was looked at.
        await house.In(house.Town.Girard, async s =>
        {
            Assert.NotNull(await s.GetRequiredService<ISharedRecords>().Enter(letter.Patient!.Value, default));
            var db = s.GetRequiredService<RelaisDb>();
            var patient = await db.Set<RegisteredPatient>().SingleAsync(p => p.Patient == letter.Patient);
            patient.Doubt(true);
            db.Tell(house.Clock, patient.Practice, "patient.doubt", patient.Patient.Value, patient.Patient);
            return await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        }, house.Town.Members["paul"]);
    }

    [Fact]
    public async Task is_offered_from_the_page_of_the_same_person_at_home()
    {
        await house.In(house.Town.Girard, s => s.GetRequiredService<ISettlePatients>().Enter(house.Town.Girard, [Someone.JeanneCaron], default));
        var here = await house.Ask(house.Town.Girard, db => db.Set<RegisteredPatient>().Where(p => p.BirthName == "DUVAL").Select(p => p.Patient).SingleAsync());
        Assert.DoesNotContain("Aussi suivi ailleurs", await Text($"/patients/{here}"));
        await Consent();

        var page = await (await house.As("paul")).Page($"/patients/{here}");
        Assert.Contains("Aussi suivi ailleurs", page.Body!.TextContent);
        Assert.NotNull(page.QuerySelector($"a[href='{Record}']"));
        Assert.DoesNotContain("Aussi suivi ailleurs", await Text($"/patients/{here}", "odile"));
    }

    [Theory]
    [InlineData("equipe", "odile", "2026-11-20", null, "patients.professional")]
    [InlineData("equipe", "marc", "2026-11-20", null, "patients.member")]
    [InlineData("equipe", "", "2026-11-20", null, "patients.team-who")]
    [InlineData("equipe", "paul", "hier", null, "patients.day")]
    [InlineData("equipe", "paul", "2026-11-20", "2026-11-01", "patients.team-days")]
    [InlineData("consentements", "odile", "2026-11-20", null, "patients.professional")]
    [InlineData("consentements", "claire", "2026-11-20", null, "patients.consent-here")]
    [InlineData("consentements", "", "2026-11-20", null, "patients.consent-who")]
    [InlineData("consentements", "paul", "2026-11-21", null, "patients.consent-day")]
    [InlineData("consentements", "paul", "2026-11-20", "2026-11-19", "patients.consent-until")]
    public async Task is_refused_in_words(string what, string member, string from, string? to, string reason)
    {
        var answer = await Nora($"/patients/{letter.Patient}/{what}",
            ("membre", member.Length == 0 ? "" : house.Town.Members[member].ToString()), ("du", from), ("le", from), ("au", to), ("objet", "Sharing"), ("forme", "Oral"));
        Assert.Equal((422, reason), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task is_noted_once()
    {
        await Join();
        await Consent();
        Assert.Equal("patients.team-twice", (await Nora($"/patients/{letter.Patient}/equipe", ("membre", house.Town.Members["paul"].ToString()), ("au", "2026-12-31"))).Code);
        Assert.Equal("patients.consent-twice", (await Nora($"/patients/{letter.Patient}/consentements", ("objet", "Sharing"), ("membre", house.Town.Members["paul"].ToString()), ("forme", "Written"))).Code);
    }

    [Theory, InlineData("Trainee", "Présence d'un étudiant"), InlineData("Expertise", "Demande d'avis à distance"), InlineData("Messages", "Messages et courriels")]
    public async Task is_not_what_another_consent_opens(string subject, string words)
    {
        Assert.True((await Nora($"/patients/{letter.Patient}/consentements", ("objet", subject), ("membre", house.Town.Members["paul"].ToString()), ("forme", "Written"), ("le", "2026-11-19"))).IsDone);
        var page = await Text($"/patients/{letter.Patient}", "nora");
        Assert.Contains(words, page);
        Assert.Contains("par écrit le 19/11/2026", page);
        Assert.Equal(404, await Status(Record));
    }

    [Fact]
    public async Task is_kept_from_the_command_line_too()
    {
        await Told();
        Assert.Equal((0, "Dr Paul Girard est de l'équipe de soins depuis le 20/11/2026.\n"), await Said("team", "join", "--member", "paul girard", "--from", "2026-11-20"));
        Assert.Equal(200, await Status(Record));
        Assert.Equal((0, "Dr Paul Girard, Médecin | depuis le 20/11/2026 | voit la fiche et les documents\n"), await Said("team", "list"));
        Assert.Equal((0, "Dr Paul Girard n'est plus de l'équipe de soins.\n"), await Said("team", "leave", "--member", "99900000029"));
        Assert.Equal(404, await Status(Record));
        Assert.Equal((0, "Consentement noté : partage du dossier avec Dr Paul Girard, le 20/11/2026.\n"), await Said("consents", "give", "--member", "Dr Paul Girard", "--form", "Oral", "--on", "2026-11-20"));
        Assert.Equal(200, await Status(Record));
        Assert.Equal((0, "partage du dossier avec Dr Paul Girard | de vive voix le 20/11/2026\n"), await Said("consents", "list"));
        Assert.Equal((0, "Consentement retiré : partage du dossier avec Dr Paul Girard.\n"), await Said("consents", "withdraw", "--member", "99900000029"));
        Assert.Equal(404, await Status(Record));

        Assert.Equal((1, "Dr Paul Girard n'est pas de l'équipe de soins de ce patient.\n"), await Said("team", "leave", "--member", "99900000029"));
        Assert.Equal((1, "Aucun consentement en cours de ce patient : partage du dossier avec Dr Paul Girard.\n"), await Said("consents", "withdraw", "--member", "99900000029"));
        Assert.Equal((1, "Aucun professionnel du territoire avec un numéro RPPS ne s'appelle « odile renard ».\n"), await Said("team", "join", "--member", "odile renard"));
        Assert.Equal((1, "Aucun patient de ce cabinet n'a le numéro « T99 ».\n"), await Terminal.Run("patients", "team", "list", "--practice", "Cabinet des Tilleuls", "--patient", "T99", "--database", house.Database, "--data", house.Folder));
    }

    private Task<(int Code, string Said)> Said(string noun, string verb, params string[] more) =>
        Terminal.Run(house.Clock, ["patients", noun, verb, "--practice", "Cabinet des Tilleuls", "--patient", "T1", .. more, "--database", house.Database, "--data", house.Folder]);

    private async Task Join(params (string, string?)[] days) =>
        Assert.True((await Nora($"/patients/{letter.Patient}/equipe", [("membre", house.Town.Members["paul"].ToString()), .. days])).IsDone);

    private async Task Consent(params (string, string?)[] days) =>
        Assert.True((await Nora($"/patients/{letter.Patient}/consentements", [("objet", "Sharing"), ("membre", house.Town.Members["paul"].ToString()), ("forme", "Oral"), .. days])).IsDone);

    private async Task Told() => Assert.True((await Nora($"/patients/{letter.Patient}/information")).IsDone);

    private async Task Object(string with) =>
        Assert.True((await Nora($"/patients/{letter.Patient}/objections", ("a", with.Length == 0 ? "tous" : house.Town.Members[with].ToString()))).IsDone);

    private async Task<Answer> Nora(string path, params (string, string?)[] fields) => await (await house.As("nora")).Act(path, fields);

    private async Task<int> Status(string path, string member = "paul")
    {
        using var answer = await (await house.As(member)).GetAsync(path);
        return (int)answer.StatusCode;
    }

    private async Task<string> Text(string path, string member = "paul") =>
        System.Text.RegularExpressions.Regex.Replace((await (await house.As(member)).Page(path)).Body!.TextContent, @"\s+", " ");

    private Task<Guid> Only<T>()
        where T : class => house.Ask(house.Town.Tilleuls, async db => (Guid)db.Entry(await db.Set<T>().SingleAsync()).Property("Id").CurrentValue!);
}
