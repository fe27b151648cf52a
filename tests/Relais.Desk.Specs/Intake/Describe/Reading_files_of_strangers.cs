using System.Text.Json;
using Relais.Intake.Describe;
using Relais.Intake.Read;

namespace Relais.Desk.Specs.Intake.Describe;

/// <summary>relais read over every file of the shared material: one line each, whatever it is.</summary>
public class Reading_files_of_strangers
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory, InlineData("badinput"), InlineData("mime"), InlineData("hprim"), InlineData("xdm"), InlineData("cda"), InlineData("fhir"), InlineData("ical"), InlineData("jdv"), InlineData("domain")]
    public async Task gives_one_line_of_json_for_each(string folder)
    {
        var root = SharedData.Folder(folder);
        var lines = await Lines(root);

        Assert.Equal(FilesBelow.Of(root).ToList(), lines.Select(l => l.GetProperty("file").GetString()));
        Assert.All(lines, l => Assert.Equal(JsonValueKind.Array, l.GetProperty("flaws").ValueKind));
    }

    [Fact]
    public async Task agrees_with_the_index_of_the_official_documents()
    {
        var root = SharedData.Folder("cda");
        var table = File.ReadAllLines(Path.Combine(root, "index.tsv")).Select(l => l.Split('\t')).ToList();
        var read = (await Lines(root)).ToDictionary(l => Path.GetFileName(l.GetProperty("file").GetString()!));
        Assert.True(table.Count > 100);

        foreach (var row in table.Skip(1))
        {
            string Cell(string name) => row[Array.IndexOf(table[0], name)];
            var said = read[Cell("file")];
            var patient = said.GetProperty("patient");
            Assert.Equal((Cell("doc_code"), Cell("doc_codeSystem"), Cell("title")), (Text(said, "code"), Text(said, "codeSystem"), Text(said, "title")));
            Assert.Equal(Cell("sex"), Text(patient, "sex"));
            Assert.Equal(Cell("birthTime")[..8], Text(patient, "birthDate").Replace("-", ""));
            if (Cell("patient_ins(root|ext)") is { Length: > 0 } ins) Assert.StartsWith($"{Text(patient, "oid")}|{Text(patient, "ins")}", ins);
        }
    }

    [Fact]
    public async Task says_a_mail_with_what_it_brings()
    {
        var mail = Assert.Single(await Lines(Path.Combine(SharedData.Folder("xdm"), "mssante.synthetic.eml")));

        Assert.Equal("20260105093000.1@ch-exemple.mssante.fr", Text(mail, "messageId"));
        Assert.Equal("IHE_XDM.zip", Text(mail.GetProperty("attachments")[0], "name"));
        Assert.Equal("11490-0", Text(mail.GetProperty("documents")[0], "code"));
        Assert.Equal("279035121518989", Text(mail.GetProperty("documents")[0].GetProperty("patient"), "ins"));
    }

    private static async Task<List<JsonElement>> Lines(string path)
    {
        var output = new StringWriter { NewLine = "\n" };
        Assert.Equal(0, await ReadCommand.Run(new DescribeFile(new ArrivalReader(NoPaperText.Instance)), [path], json: true, output, Today, TestContext.Current.CancellationToken));
        var text = output.ToString();
        Assert.Equal(text.Count(c => c == '\n'), text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Length);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
    }

    private static string Text(JsonElement said, string name) => said.GetProperty(name).GetString() ?? "";
}
