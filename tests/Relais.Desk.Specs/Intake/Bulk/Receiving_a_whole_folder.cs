using System.Text.Json;
using Relais.Contracts.Patients;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;
using Relais.Intake.Bulk;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Relais.Desk.Specs.Intake.Bulk;

/// <summary>relais intake: a folder through the real path of a document, on a base of its own.</summary>
public sealed class Receiving_a_whole_folder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("relais-spec-");

    [Fact]
    public async Task accounts_for_every_file_and_ties_the_known_patient()
    {
        var letter = ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, "Lettre de liaison");
        Put("un/lettre.xml", letter);
        Put("deux/copie.xml", letter);
        Put("Maildir/cur/1.M1.hote:2,S", "From: a@b.fr\nSubject: Bonjour\n\nQui est de garde ?\n"u8.ToArray());
        Put("Maildir/new/.gitkeep", []);
        Put("Maildir/tmp/half", "From: a@b.fr\n"u8.ToArray());
        Put("vide.pdf", []);

        var (tally, lines) = await Run(Base(Someone.JeanneCaron));

        Assert.True(tally.IsWhole, tally.Sentence);
        Assert.Equal(5, lines.Count);
        var first = lines.Single(l => Is(l, "fate", "new") && Text(l, "code") == ClinicalDocument.Discharge);
        Assert.Equal(("match", "P1", "clinical", "Dr Claire Médecin"), (Text(first, "decision"), Text(first, "patient"), Text(first, "class"), Text(first, "holder")));
        var copy = lines.Single(l => Is(l, "fate", "duplicate") && Text(l, "code") == ClinicalDocument.Discharge);
        Assert.Equal((Text(first, "file"), "P1"), (Text(copy, "fateOf"), Text(copy, "patient")));
        Assert.DoesNotContain(lines, l => Text(l, "file")!.Contains("tmp"));
    }

    [Fact]
    public async Task holds_a_patient_who_is_not_in_the_base()
    {
        Put("lettre.xml", ClinicalDocument.About(Someone.YannLeGall, ClinicalDocument.Discharge, "Lettre de liaison"));

        var (_, lines) = await Run(Base(Someone.JeanneCaron));

        Assert.Equal(("hold", null, "902"), (Text(lines[0], "decision"), Text(lines[0], "patient"), Text(lines[0].GetProperty("held"), "code")));
    }

    private async Task<(FolderTally, List<JsonElement>)> Run(string basis)
    {
        var ct = TestContext.Current.CancellationToken;
        using var scratch = Scratch.Make();
        var services = new ServiceCollection();
        services.AddLogging();
        Relais.Web.House.AddTo(services, new ConfigurationBuilder().Build(), Relais.Web.HouseOptions.Of(scratch.Folder, null));
        await using var house = services.BuildServiceProvider();
        var output = new StringWriter { NewLine = "\n" };
        var tally = await IntakeCommand.Run(house, Path.Combine(folder.FullName, "recu"), basis, json: true, output, (_, _, _) => { }, ct);
        return (tally, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)]);
    }

    private string Base(NewPatient patient)
    {
        var t = patient.Traits;
        var file = Path.Combine(folder.FullName, "base.tsv");
        File.WriteAllText(file, "id\tins\toid\tins_status\tbirth_name\tused_name\tfirst_names\tsex\tbirth_date\tbirth_place\tpostcode\n"
            + $"P1\t{t.Matricule}\t{t.Oid}\tQUAL\t{t.BirthName}\t{t.UsedName}\t{t.FirstNames}\t{t.Sex}\t{t.BirthDate:yyyy-MM-dd}\t{t.BirthPlace}\t{t.Postcode}\n");
        return file;
    }

    private void Put(string path, byte[] content)
    {
        var file = Path.Combine(folder.FullName, "recu", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();

    private static bool Is(JsonElement line, string name, string value) => Text(line, name) == value;

    public void Dispose() => folder.Delete(recursive: true);
}
