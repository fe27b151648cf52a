using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Desk.Specs.Houses;
using Relais.Patients.Import;
using Relais.Patients.Register;
using Relais.Platform.Journal;

namespace Relais.Desk.Specs.Patients;

/// <summary>The register of a practice as a file: for who manages it, without who objects to sharing with them, and told.</summary>
public sealed class Exporting_the_register : IAsyncLifetime
{
    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.Open();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task writes_what_an_import_reads()
    {
        var file = await Export("claire");

        Assert.StartsWith("local_id;ins;oid;ins_status;birth_name;", Encoding.UTF8.GetString(file).TrimStart('\uFEFF'));
        var rows = PatientFile.Read(file, new DateOnly(2026, 11, 20));
        Assert.Equal(["DUVAL", "LE GALL", "MARTIN", "MARTIN"], rows.Select(r => r.Patient!.Traits.BirthName!).Order(StringComparer.Ordinal));
        Assert.Equal((Someone.JeanneCaron.Traits, "99900000011", "QUAL"), rows.Where(r => r.Patient!.LocalId == "T1").Select(r => (r.Patient!.Traits, r.Rpps, r.Patient.InsStatus)).Single());
        var plan = await house.In(house.Town.Tilleuls, s => s.GetRequiredService<ImportPlan>().Make(house.Town.Tilleuls, rows, true, default));
        Assert.All(plan, line => Assert.Equal(ImportOutcome.Same, line.Outcome));
    }

    [Fact]
    public async Task is_told_with_how_many_left()
    {
        await Export("claire");
        var told = await house.Ask(house.Town.Tilleuls, db => db.Set<JournalEntry>().SingleAsync(e => e.Act == "patient.export"));
        Assert.Equal((house.Town.Members["claire"], "4"), (told.Actor, told.Note));
    }

    [Theory, InlineData("", "claire", true), InlineData("", "tom", false), InlineData("claire", "claire", true)]
    public async Task leaves_out_who_objects_but_for_their_regular_doctor(string with, string reader, bool isIn)
    {
        var jeanne = await house.Ask(house.Town.Tilleuls, db => db.Set<RegisteredPatient>().Where(p => p.BirthName == "DUVAL").Select(p => p.Patient).SingleAsync());
        Assert.True((await (await house.As("claire")).Act($"/patients/{jeanne}/objections", ("a", with.Length == 0 ? "tous" : house.Town.Members[with].ToString()))).IsDone);

        var written = await house.In(house.Town.Tilleuls, async s =>
        {
            var text = new StringWriter();
            await s.GetRequiredService<Relais.Patients.Export.PatientList>().Write(house.Town.Tilleuls, text, default);
            return text.ToString();
        }, house.Town.Members[reader]);
        Assert.Equal(isIn, written.Contains("DUVAL", StringComparison.Ordinal));
        Assert.Contains("LE GALL", written);
    }

    [Theory, InlineData("nora", 403), InlineData("tom", 403), InlineData("lise", 403), InlineData("paul", 404)]
    public async Task is_for_who_manages_the_practice(string member, int status)
    {
        using var answer = await (await house.As(member)).Post("/patients/export", ("cabinet", house.Town.Tilleuls.ToString()));
        Assert.Equal(status, (int)answer.StatusCode is 302 or 303 ? 403 : (int)answer.StatusCode);
        Assert.DoesNotContain("DUVAL", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task marks_what_a_spreadsheet_would_run_and_an_import_takes_the_mark_off()
    {
        await house.In(house.Town.Tilleuls, s => s.GetRequiredService<Contracts.Patients.ISettlePatients>().Enter(house.Town.Tilleuls, [Someone.ZoeMartin with { Phone = "+33 6 39 98 00 01", City = "=HYPERLINK(1)" }], default));
        var file = await Export("claire");

        var text = Encoding.UTF8.GetString(file);
        Assert.Contains("'+33 6 39 98 00 01", text);
        Assert.Contains("'=HYPERLINK(1)", text);
        var zoe = PatientFile.Read(file, new DateOnly(2026, 11, 20)).Single(r => r.Patient!.LocalId == "T3").Patient!;
        Assert.Equal(("+33 6 39 98 00 01", "=HYPERLINK(1)"), (zoe.Phone, zoe.City));
    }

    [Fact]
    public async Task from_the_command_line()
    {
        var file = Path.Combine(house.Folder, "registre.csv");
        var (code, said) = await Terminal.Run(house.Clock, "patients", "export", "--practice", "Cabinet des Tilleuls", "--out", file, "--data", house.Folder, "--database", house.Database);

        Assert.Equal((0, $"4 patients dans {file}.\n"), (code, said));
        Assert.Equal(4, PatientFile.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), new DateOnly(2026, 11, 20)).Count);
    }

    private async Task<byte[]> Export(string member)
    {
        using var answer = await (await house.As(member)).Post("/patients/export", ("cabinet", house.Town.Tilleuls.ToString()));
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
