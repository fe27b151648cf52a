using System.Reflection;

namespace Relais.Protocols.Catalogue;

/// <summary>Reads the catalogue's own CSV: cells between semicolons, no quotes, the first line names the columns.</summary>
internal static class ReferenceFile
{
    public static IEnumerable<Func<string, string>> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        var columns = reader.ReadLine()!.Split(';');
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(';');
            if (cells.Length != columns.Length) throw new InvalidDataException($"{name}: « {line} » has {cells.Length} cells, not {columns.Length}.");
            yield return column => cells[Array.IndexOf(columns, column)];
        }
    }

    private static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidDataException($"{name} is not embedded in the program.");
}
