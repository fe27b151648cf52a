using System.Text.Json;
using Relais.Codecs.Mime;

namespace Relais.Codecs.Specs.Mime;

public class Reading_public_test_mails
{
    [Fact]
    public void reads_every_file_of_the_collection()
    {
        var files = Directory.GetFiles(SharedData.Folder("mime"), "*", SearchOption.AllDirectories);

        Assert.True(files.Length > 150, $"only {files.Length} files");
        Assert.All(files, file => MimeReader.Read(File.ReadAllBytes(file)).ReadWhole());
    }

    [Fact]
    public void agrees_with_two_other_readers_but_for_the_listed_differences()
    {
        var folder = SharedData.Folder("mime");
        var lines = File.ReadAllLines(Path.Combine(folder, "expected.jsonl"));

        Assert.True(lines.Length > 100, $"only {lines.Length} mails");
        var differences = lines.SelectMany(line => Differences(folder, JsonDocument.Parse(line).RootElement));
        Assert.Equal(MailDifferences.Known.Keys.Order(), differences.Order());
    }

    private static IEnumerable<string> Differences(string folder, JsonElement expected)
    {
        var file = expected.GetProperty("file").GetString()!;
        var mail = MimeReader.Read(File.ReadAllBytes(Path.Combine(folder, file)));
        var attachments = mail.Attachments().ToList();

        if (Value(expected, "subject") is { } subject && Spaced(subject.GetString()!) != Spaced(mail.Subject)) yield return $"{file}: subject";
        if (Value(expected, "n_attachments") is { } count && count.GetInt32() != attachments.Count) yield return $"{file}: attachments";
        if (Value(expected, "names") is { } names
            && !names.EnumerateArray().Select(n => n.GetString()).Order().SequenceEqual(attachments.Select(a => a.FileName ?? "").Order()))
        {
            yield return $"{file}: names";
        }
    }

    private static JsonElement? Value(JsonElement expected, string name) =>
        expected.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    private static string Spaced(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
