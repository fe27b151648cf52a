using Relais.Codecs.Cda;

namespace Relais.Codecs.Specs.Cda;

/// <summary>The official example documents and, for each, its line of index.tsv, made by another reader.</summary>
internal static class OfficialDocuments
{
    private static readonly Lazy<List<OfficialDocument>> Read = new(Load);

    public static List<OfficialDocument> All
    {
        get
        {
            SharedData.Folder("cda");
            return Read.Value;
        }
    }

    /// <summary>The lines where what we read is not what the index says: empty when all agree.</summary>
    public static List<string> Differences(string column, Func<CdaReading, string> ours, Func<string, string>? truth = null) =>
    [
        .. from document in All
           let expected = (truth ?? (text => text))(document.Truth[column])
           let read = ours(document.Reading)
           where read != expected
           select $"{document.File}: index « {expected} », read « {read} »",
    ];

    private static List<OfficialDocument> Load()
    {
        var folder = SharedData.Folder("cda");
        var lines = File.ReadAllLines(Path.Combine(folder, "index.tsv"));
        var columns = lines[0].Split('\t');
        return
        [
            .. lines.Skip(1).Select(line => line.Split('\t')).Select(cells => new OfficialDocument(
                cells[0],
                columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second),
                CdaReader.Read(File.ReadAllBytes(Path.Combine(folder, cells[0]))))),
        ];
    }
}

internal sealed record OfficialDocument(string File, Dictionary<string, string> Truth, CdaReading Reading);
