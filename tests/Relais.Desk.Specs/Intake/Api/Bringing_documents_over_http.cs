using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;
using Relais.Intake.Api;
using Relais.Intake.Receive;
using Relais.Kernel;

namespace Relais.Desk.Specs.Intake.Api;

public class Bringing_documents_over_http(House house) : IClassFixture<House>
{
    private static int number;

    [Fact]
    public async Task answers_once_the_bytes_are_kept_and_tells_what_became_of_them()
    {
        var key = await Key(house.Town.Tilleuls);
        using var answer = await Bring(key, "a1", ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, "Lettre"), "lettre%20%C3%A9t%C3%A9.xml");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var arrival = (await Json(answer)).GetProperty("arrival").GetGuid();
        Assert.Equal("lettre été.xml", (await house.Ask(house.Town.Tilleuls, db => db.Set<Arrival>().SingleAsync(a => a.Id == arrival))).Name);

        await house.File(house.Town.Tilleuls);
        using var told = await Send(HttpMethod.Get, $"/api/arrivals/{arrival}", key);
        var text = await told.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("in-hand", JsonDocument.Parse(text).RootElement.GetProperty("documents")[0].GetProperty("state").GetString());
        Assert.DoesNotContain("CARON", text);
    }

    [Fact]
    public async Task gives_the_same_arrival_when_the_sender_repeats_itself()
    {
        var key = await Key(house.Town.Tilleuls);
        using var first = await Bring(key, "r1", "Bonjour, un"u8.ToArray());
        using var again = await Bring(key, "r1", "Bonjour, un"u8.ToArray());

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        Assert.Equal((await Json(first)).GetProperty("arrival").GetGuid(), (await Json(again)).GetProperty("arrival").GetGuid());
    }

    [Fact]
    public async Task refuses_other_bytes_under_the_same_key()
    {
        var key = await Key(house.Town.Tilleuls);
        using var first = await Bring(key, "o1", "Bonjour, deux"u8.ToArray());
        using var other = await Bring(key, "o1", "Bonsoir"u8.ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal("intake.idempotency", (await Json(other)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task takes_the_one_file_of_a_form()
    {
        var key = await Key(house.Town.Tilleuls);
        using var form = new MultipartFormDataContent { { new ByteArrayContent("Un formulaire"u8.ToArray()), "fichier", "note.txt" } };
        using var answer = await Send(HttpMethod.Post, "/api/arrivals", key, form, "f1");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory, InlineData(null), InlineData("relais_faux"), InlineData("")]
    public async Task asks_for_a_key(string? key)
    {
        using var answer = await Bring(key, "k1", "x"u8.ToArray());

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("api.key", (await Json(answer)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task takes_no_cookie_for_a_key()
    {
        var nora = await house.As("nora");
        using var answer = await nora.PostAsync("/api/arrivals", new ByteArrayContent([1]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory, InlineData(0), InlineData(201)]
    public async Task asks_for_an_idempotency_key_of_a_fair_length(int length)
    {
        using var answer = await Bring(await Key(house.Town.Tilleuls), new string('i', length), "x"u8.ToArray());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task refuses_what_is_too_big()
    {
        using var answer = await Bring(await Key(house.Town.Tilleuls), "g1", new byte[ReceiveArrival.MaxSize + 1]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task shows_a_program_nothing_of_another()
    {
        using var mine = await Bring(await Key(house.Town.Tilleuls), "s1", "À moi"u8.ToArray());
        var arrival = (await Json(mine)).GetProperty("arrival").GetGuid();
        using var colleague = await Send(HttpMethod.Get, $"/api/arrivals/{arrival}", await Key(house.Town.Tilleuls));
        using var neighbour = await Send(HttpMethod.Get, $"/api/arrivals/{arrival}", await Key(house.Town.Girard));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (colleague.StatusCode, neighbour.StatusCode));
    }

    [Fact]
    public async Task ends_with_its_key()
    {
        var key = await Key(house.Town.Tilleuls);
        await house.In(house.Town.Tilleuls, async s =>
        {
            var db = s.GetRequiredService<Relais.Platform.Store.RelaisDb>();
            await EndClient.End(db, await db.Set<IntakeClient>().OrderByDescending(c => c.Id).FirstAsync(), s.GetRequiredService<TimeProvider>(), default);
            return true;
        });
        using var answer = await Bring(key, "e1", "x"u8.ToArray());

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private Task<string> Key(PracticeId practice) => house.In(practice, async s => (await s.GetRequiredService<OpenClient>().Open(practice, $"Logiciel {Interlocked.Increment(ref number)}", default)).Key);

    private Task<HttpResponseMessage> Bring(string? key, string idempotency, byte[] content, string name = "a.txt") => Send(HttpMethod.Post, "/api/arrivals", key, new ByteArrayContent(content), idempotency, name);

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? key, HttpContent? content = null, string? idempotency = null, string? name = null)
    {
        var client = house.Stranger();
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (!string.IsNullOrEmpty(idempotency)) request.Headers.Add("Idempotency-Key", idempotency);
        if (name is not null) request.Headers.Add("X-File-Name", name);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}
