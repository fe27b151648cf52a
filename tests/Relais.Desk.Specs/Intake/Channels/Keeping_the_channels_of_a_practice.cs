using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;
using Relais.Desk.Specs.Intake.Mailboxes;
using Relais.Intake.Channels;
using Relais.Intake.Receive;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;

namespace Relais.Desk.Specs.Intake.Channels;

/// <summary>What a manager settles of the ways into a practice, on screen; all of it told, and followed without a restart.</summary>
public sealed class Keeping_the_channels_of_a_practice : IAsyncLifetime
{
    private House house = null!;
    private HttpClient claire = null!;

    public async ValueTask InitializeAsync()
    {
        house = await House.Open();
        claire = await house.As("claire");
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task a_new_name_place_and_referent_hold_for_what_comes_from_then_on()
    {
        var before = await house.Comes(ClinicalDocument.About(Townspeople.MarieMartin, ClinicalDocument.Discharge, "Lettre d'avant"));
        var mail = house.Town.TilleulsMail;
        await Saved(mail, ("Input.Label", "Courrier du bourg"), ("Input.Site", "annexe"), ("Input.Referent", Who("tom")));

        var settings = (await claire.Page($"/reglages/cabinets/{house.Town.Tilleuls}")).QuerySelector("tr:has(a[href$='" + mail + "'])")!.TextContent;
        foreach (var words in new[] { "Courrier du bourg", "annexe", "Tom Nguyen", "ouvert" }) Assert.Contains(words, settings, StringComparison.Ordinal);
        var after = await house.Comes(ClinicalDocument.About(Someone.YannLeGall, ClinicalDocument.Discharge, "Lettre d'après"));
        Assert.Equal((house.Town.Members["claire"], house.Town.Members["tom"]), ((await house.Now(before)).Accountable, after.Accountable));
        Assert.Equal([("channel.change", $"label site referent {house.Town.Members["tom"]}")], await Told(mail));

        await Saved(mail);
        Assert.Single(await Told(mail));
    }

    [Theory]
    [InlineData("Input.Label", "  ", "Donnez un nom à ce canal")]
    [InlineData("Input.Label", "Téléphone tilleuls", "s'appelle déjà")]
    [InlineData("Input.Referent", "paul", "pas de mandat aujourd'hui")]
    [InlineData("Input.Referent", "", "Choisissez qui en répond")]
    public async Task what_cannot_be_is_refused_in_words(string field, string value, string words)
    {
        var typed = house.Town.Members.ContainsKey(value) ? Who(value) : value;
        using var answer = await Save(house.Town.TilleulsMail, (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Empty(await Told(house.Town.TilleulsMail));
    }

    [Fact]
    public async Task a_suspended_telephone_is_not_offered_until_it_is_resumed()
    {
        var phone = house.Town.TilleulsPhone;
        await Act(phone, "suspension");
        Assert.DoesNotContain("Téléphone tilleuls", (await (await house.As("nora")).Page("/appels")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Suspendu depuis le 20/11/2026", (await claire.Page($"/reglages/canaux/{phone}")).Body!.TextContent, StringComparison.Ordinal);

        await Act(phone, "reprise");
        Assert.Contains("Téléphone tilleuls", (await (await house.As("nora")).Page("/appels")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["channel.suspend", "channel.resume"], (await Told(phone)).Select(t => t.Act));
    }

    /// <summary>The reading goes on in the background while the page is used: nothing is started again.</summary>
    [Fact]
    public async Task a_suspended_folder_keeps_its_files_until_it_is_resumed()
    {
        var shut = await Opened("Folder", "Scanner de l'accueil");
        var open = await Opened("Folder", "Scanner du fond");
        await Act(shut, "suspension");
        await house.In(house.Town.Tilleuls, async s =>
        {
            var home = s.GetRequiredService<RelaisFolder>();
            using var watch = ActivatorUtilities.CreateInstance<WatchFolders>(s);
            await watch.StartAsync(default);
            await Put(home, shut, "attend.txt");
            foreach (var name in new[] { "un.txt", "deux.txt" })
            {
                // The second is taken in a later round: a whole one has passed over the folder that is shut.
                await Put(home, open, name);
                await Reception.Until("the file comes in", () => Came(open, name));
            }

            Assert.False(await Came(shut, "attend.txt"));
            await Act(shut, "reprise");
            await Reception.Until("the file comes in", () => Came(shut, "attend.txt"));
            await watch.StopAsync(default);
            return true;
        });
    }

    [Fact]
    public async Task a_program_is_told_to_come_back_later_and_its_key_is_renewed()
    {
        using var opened = await Door.Send(claire, $"/reglages/cabinets/{house.Town.Tilleuls}/canaux/nouveau", ("Input.Kind", "Api"), ("Input.Label", "Laboratoire"), ("Input.Site", ""), ("Input.Referent", Who("claire")));
        var key = await KeyOf(opened);
        var channel = await Channel("Laboratoire");
        Assert.Equal(HttpStatusCode.Created, await Bring(key, "un"));
        Assert.DoesNotContain(key, (await claire.Page($"/reglages/canaux/{channel}")).DocumentElement.OuterHtml, StringComparison.Ordinal);

        await Act(channel, "suspension");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Bring(key, "deux"));
        await Act(channel, "reprise");
        Assert.Equal(HttpStatusCode.Created, await Bring(key, "deux"));

        using var renewed = await Door.Send(claire, $"/reglages/canaux/{channel}/cle");
        Assert.Equal(HttpStatusCode.Unauthorized, await Bring(key, "trois"));
        Assert.Equal(HttpStatusCode.Created, await Bring(await KeyOf(renewed), "trois"));
        await Saved(channel, ("Input.Label", "Laboratoire du port"));
        Assert.Contains("Laboratoire du port", (await claire.Page($"/reglages/canaux/{channel}/cle")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("client.renew", await house.Ask(house.Town.Tilleuls, db => db.Set<JournalEntry>().Select(e => e.Act).ToListAsync()));
    }

    [Fact]
    public async Task files_brought_by_hand_are_refused_while_theirs_is_suspended()
    {
        var nora = await house.As("nora");
        Assert.Contains("received", await Deposit(nora, "un"), StringComparison.Ordinal);
        await Act(await Channel("Fichiers déposés"), "suspension");
        Assert.Contains("refused", await Deposit(nora, "deux"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_folder_is_named_by_relais_and_a_telephone_is_offered_at_once()
    {
        var folder = await Opened("Folder", "Scanner de l'accueil");
        Assert.Matches("^depot/cabinet-des-tilleuls-[0-9a-f]{8}$", (await house.Ask(house.Town.Tilleuls, db => db.Set<Channel>().SingleAsync(c => c.Id == folder))).Address!);
        await Opened("Phone", "Ligne de l'annexe", "annexe");
        Assert.Contains("Ligne de l'annexe, annexe", (await (await house.As("nora")).Page("/appels")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task only_who_manages_the_practice_does_any_of_it()
    {
        foreach (var page in new[] { $"/reglages/canaux/{house.Town.GirardMail}", $"/reglages/cabinets/{house.Town.Girard}/canaux/nouveau", $"/reglages/canaux/{house.Town.GirardMail}/cle" })
        {
            using var asked = await claire.GetAsync(page);
            Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
        }

        using var beyond = await claire.Post($"/reglages/canaux/{house.Town.GirardMail}/suspension");
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
        using var nora = await (await house.As("nora")).Post($"/reglages/canaux/{house.Town.TilleulsMail}/suspension");
        Assert.Contains("/interdit", nora.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Empty(await Told(house.Town.TilleulsMail));
    }

    private string Who(string login) => house.Town.Members[login].ToString();

    /// <summary>Fills the page's form as it stands, but for what is typed.</summary>
    private async Task<HttpResponseMessage> Save(Guid channel, params (string Name, string? Value)[] typed)
    {
        var form = (await claire.Page($"/reglages/canaux/{channel}")).QuerySelector("form.formulaire")!;
        var fields = form.QuerySelectorAll("input[name]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value"));
        fields["Input.Referent"] = form.QuerySelector("option[selected]")!.GetAttribute("value");
        foreach (var (name, value) in typed) fields[name] = value;
        return await claire.Post($"/reglages/canaux/{channel}", [.. fields.Select(f => (f.Key, f.Value))]);
    }

    private async Task Saved(Guid channel, params (string, string?)[] typed)
    {
        using var answer = await Save(channel, typed);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    private async Task Act(Guid channel, string verb)
    {
        using var answer = await claire.Post($"/reglages/canaux/{channel}/{verb}");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    private async Task<Guid> Opened(string kind, string label, string site = "")
    {
        using var answer = await Door.Send(claire, $"/reglages/cabinets/{house.Town.Tilleuls}/canaux/nouveau", ("Input.Kind", kind), ("Input.Label", label), ("Input.Site", site), ("Input.Referent", Who("claire")));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return await Channel(label);
    }

    private Task<Guid> Channel(string label) => house.Ask(house.Town.Tilleuls, db => db.Set<Channel>().Where(c => c.Label == label).Select(c => c.Id).SingleAsync());

    private async Task<IReadOnlyList<(string Act, string? Note)>> Told(Guid channel) => await house.Ask(house.Town.Tilleuls, async db =>
        (IReadOnlyList<(string, string?)>)[.. (await db.Set<JournalEntry>().Where(e => e.Subject == channel && e.Act != "channel.open").ToListAsync()).OrderBy(e => e.At).Select(e => (e.Act, e.Note))]);

    private static async Task<string> KeyOf(HttpResponseMessage shown)
    {
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        return Browser.Parse(await shown.Content.ReadAsStringAsync()).QuerySelector("code.cle-api")!.TextContent;
    }

    private async Task<HttpStatusCode> Bring(string key, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/arrivals") { Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(words)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Headers.Add("Idempotency-Key", words);
        using var answer = await house.Stranger().SendAsync(request);
        Assert.Equal(answer.StatusCode == HttpStatusCode.ServiceUnavailable, answer.Headers.RetryAfter is not null);
        return answer.StatusCode;
    }

    private async Task<string> Deposit(HttpClient browser, string words)
    {
        using var form = new MultipartFormDataContent { { new StringContent(house.Town.Tilleuls.ToString()), "cabinet" }, { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(words)), "fichiers", "a.txt" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/depot") { Content = form };
        request.Headers.Add("Origin", browser.BaseAddress!.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Accept", "application/json");
        using var answer = await browser.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task Put(RelaisFolder home, Guid channel, string name)
    {
        var folder = Directory.CreateDirectory(home.File((await house.Ask(house.Town.Tilleuls, db => db.Set<Channel>().SingleAsync(c => c.Id == channel))).Address!)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".part"), $"les mots de {name}");
        File.SetLastWriteTimeUtc(Path.Combine(folder, name + ".part"), House.Friday.AddDays(-1).UtcDateTime);
        File.Move(Path.Combine(folder, name + ".part"), Path.Combine(folder, name));
    }

    private Task<bool> Came(Guid channel, string name) => house.Ask(house.Town.Tilleuls, db => db.Set<Arrival>().AnyAsync(a => a.Channel == channel && a.Name == name));
}
