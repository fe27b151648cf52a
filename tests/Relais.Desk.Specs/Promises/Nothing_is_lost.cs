using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Intake.Count;
using Relais.Intake.Documents;
using Relais.Intake.Receive;
using Relais.Web.Demo;

namespace Relais.Desk.Specs.Promises;

/// <summary>Promise 1: each received part has exactly one fate, each new one is in hand, held or closed, and the sums agree.</summary>
public sealed class Nothing_is_lost(House house) : IClassFixture<House>
{
    [Fact]
    public async Task of_all_that_a_sample_week_brings()
    {
        // One of each sort of arrival; those that need OCR have specs of their own.
        var val = Path.Combine(SampleFolder.Find(), "val");
        var week = (await File.ReadAllLinesAsync(Path.Combine(val, "arrivals.jsonl"))).Select(l => JsonDocument.Parse(l).RootElement)
            .Where(a => !a.GetProperty("scenario").GetString()!.StartsWith("scan", StringComparison.Ordinal) && a.GetProperty("scenario").GetString() != "paper-copy")
            .GroupBy(a => a.GetProperty("scenario").GetString()).SelectMany(g => g.Key is "sent-twice" or "version-replaces" ? g.Take(2) : g.Take(1)).Select(a => a.GetProperty("file").GetString()!).ToList();
        Assert.True(week.Count > 50);
        foreach (var file in week) await Receive(Path.GetFileName(file), await File.ReadAllBytesAsync(Path.Combine(val, file)));
        await house.File(house.Town.Tilleuls);

        await SumsAgree();
    }

    public static TheoryData<string, byte[]> Garbage => new()
    {
        { "vide.eml", [] },
        { "un-octet.bin", [0x42] },
        { "bruit.bin", Noise(4000) },
        { "bruit.zip", [.. "PK\u0003\u0004"u8, .. Noise(900)] },
        { "bruit.eml", [.. "From: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"u8, .. Noise(600)] },
        { "bruit.pdf", [.. "%PDF-1.7\n"u8, .. Noise(600)] },
        { "ouvert.xml", "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><id root=\"1\""u8.ToArray() },
        { "bombe.xml", "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>"u8.ToArray() },
        { "autre.xml", "<facture><total>12</total></facture>"u8.ToArray() },
        { "nul.hpr", [.. "H|~^\\&|"u8, 0, 0, 0] },
        { "faux.json", "{\"caller\": 12}"u8.ToArray() },
        { "emboites.zip", Nested(9) },
        { "sans-nom", "\u0000\u0000\u0000"u8.ToArray() },
        { "../../etc/passwd", "un texte au nom dangereux, assez long pour être lu comme un texte"u8.ToArray() },
    };

    [Theory, MemberData(nameof(Garbage))]
    public async Task of_garbage_which_is_shown_and_held(string name, byte[] content)
    {
        var receipt = await Receive(name, content);
        await house.File(house.Town.Tilleuls);

        var parts = await house.Ask(house.Town.Tilleuls, db => db.Set<Document>().Where(d => d.Arrival == receipt).ToListAsync());
        Assert.NotEmpty(parts);
        var work = await house.Ask(house.Town.Tilleuls, async db => await db.Set<WorkItem>().Where(w => parts.Select(p => p.Id).Contains(w.Document)).ToListAsync());
        Assert.Equal(parts.Count(p => p.Fate == Fate.New), work.Count);
        Assert.All(work, w => Assert.True(w.IsHeld, $"{name} was not held"));
        foreach (var item in work)
            Assert.NotNull((await (await house.As("nora")).Page($"/corbeille?item={item.Id}")).QuerySelector("section.retenue"));
        await SumsAgree();
    }

    [Fact]
    public async Task when_the_same_bytes_come_twice_and_make_one_piece_of_work()
    {
        var content = ClinicalDocument.About(Patients.Someone.YannLeGall, ClinicalDocument.Discharge, "Lettre de liaison");
        var first = await house.Comes(content);
        var again = await house.Comes(content, "encore.xml");

        Assert.Equal(first.Id, again.Id);
        await SumsAgree();
    }

    [Fact]
    public async Task when_the_desk_refuses_a_part_with_its_reason()
    {
        var item = await house.Comes(Noise(800), "abime.bin");
        var nora = await house.As("nora");
        Assert.Equal("intake.refuse-why", (await nora.Act($"/documents/{item.Document}/refus", ("raison", " "))).Code);
        Assert.True((await nora.Act($"/documents/{item.Document}/refus", ("raison", "redemandé à l'expéditeur"))).IsDone);

        var document = await house.DocumentOf(item);
        Assert.Equal((Fate.Refused, "redemandé à l'expéditeur"), (document.Fate, document.FateReason));
        Assert.False((await house.Now(item)).IsOpen);
        Assert.NotEmpty(await (await house.As("nora")).GetByteArrayAsync($"/documents/{item.Document}/fichier"));
        await SumsAgree();
    }

    [Fact]
    public async Task when_work_is_closed()
    {
        var item = await house.AdministrativeWork();
        await house.Does("nora", item, "cloture");
        await SumsAgree();
    }

    [Fact]
    public async Task of_a_call_noted_on_screen()
    {
        var nora = await house.As("nora");
        using var noted = await Door.Send(nora, "/appels", ("Input.Channel", house.Town.TilleulsPhone.ToString()), ("Input.Caller", "Mme Petit"), ("Input.Text", "certificat pour la cantine"));
        Assert.Equal(302, (int)noted.StatusCode);
        await house.File(house.Town.Tilleuls);

        Assert.Contains("certificat pour la cantine", (await nora.Page("/corbeille?vue=equipe")).QuerySelector("#liste")!.TextContent + await Titles());
        await SumsAgree();
    }

    private async Task SumsAgree()
    {
        var days = await house.In(house.Town.Tilleuls, s => s.GetRequiredService<CountParts>().Of([house.Town.Tilleuls], null, default));
        Assert.NotEmpty(days);
        Assert.All(days, day => Assert.True(day.Parts.IsWhole, day.Parts.Sentence));

        // Counted again without the count's own code: every arrival gave a part, every new part stands behind exactly one item.
        await house.Ask(house.Town.Tilleuls, async db =>
        {
            var arrivals = await db.Set<Arrival>().CountAsync();
            Assert.Equal(arrivals, await db.Set<Document>().Select(d => d.Arrival).Distinct().CountAsync());
            Assert.Equal(0, await db.Set<Arrival>().CountAsync(a => a.ReadAt == null));
            Assert.Equal(days.Sum(d => d.Parts.Received), await db.Set<Document>().CountAsync());
            Assert.Empty(await db.Set<WorkItem>().GroupBy(w => w.Document).Where(g => g.Count() > 1).Select(g => g.Key).ToListAsync());
            return true;
        });
    }

    private async Task<string> Titles() => string.Join('\n', await house.Ask(house.Town.Tilleuls, db => db.Set<Document>().Select(d => d.Title).ToListAsync()));

    private async Task<Guid> Receive(string name, byte[] content) => (await house.Receive(house.Town.Tilleuls, house.Town.TilleulsMail, name, content)).Arrival;

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(20261120 + length).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Nested(int depth)
    {
        var content = Encoding.UTF8.GetBytes("au fond");
        for (var n = 0; n < depth; n++)
        {
            using var buffer = new MemoryStream();
            using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            using (var entry = zip.CreateEntry(n == 0 ? "fond.txt" : "dedans.zip").Open()) entry.Write(content);
            content = buffer.ToArray();
        }

        return content;
    }
}
