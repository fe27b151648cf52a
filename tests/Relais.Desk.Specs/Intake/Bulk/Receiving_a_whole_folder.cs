using System.Text.Json;
using Relais.Contracts.Patients;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;
using Relais.Intake.Bulk;

namespace Relais.Desk.Specs.Intake.Bulk;

/// <summary>relais intake: a folder through the real path of a document, on a base of its own.</summary>
public sealed class Receiving_a_whole_folder : IDisposable
{
    private readonly TrialFolder folder = new();

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

        var (tally, lines) = await Run(Someone.JeanneCaron);

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

        var (_, lines) = await Run(Someone.JeanneCaron);

        Assert.Equal(("hold", null, "902"), (Text(lines[0], "decision"), Text(lines[0], "patient"), Text(lines[0].GetProperty("held"), "code")));
    }

    private void Put(string path, byte[] content) => folder.Put(path, content);

    private Task<(FolderTally Tally, List<JsonElement> Lines)> Run(NewPatient known) => folder.Receive(known);

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();

    private static bool Is(JsonElement line, string name, string value) => Text(line, name) == value;

    public void Dispose() => folder.Dispose();
}
