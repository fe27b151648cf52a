using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Patients.Match;
using Relais.Patients.Register;

namespace Relais.Patients.Import;

/// <summary>
/// Reads a patient file: CSV with a header, comma or semicolon, UTF-8 or else Windows-1252. Columns in any order; those it does
/// not know are left out. A line that cannot be read comes out with its problem, in French and without patient data.
/// </summary>
internal static class PatientFile
{
    public const int MostBytes = 20_000_000;
    public const int MostLines = 100_000;

    private static readonly string[] Needed = ["birth_name", "first_names", "sex", "birth_date"];

    public static IReadOnlyList<ImportRow> Read(byte[] content, DateOnly today)
    {
        var text = Decode(content);
        var firstLine = text.AsSpan(0, text.IndexOf('\n') is >= 0 and var end ? end : text.Length);
        var delimiter = firstLine.Count(';') > firstLine.Count(',') ? ";" : ",";
        var bad = false;
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter, TrimOptions = TrimOptions.Trim, MissingFieldFound = null, BadDataFound = _ => bad = true,
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
        });

        if (!csv.Read() || !csv.ReadHeader()) throw new Refusal("patients.file-empty", "Ce fichier est vide.");
        var header = csv.HeaderRecord!.Select(h => h.Trim().ToLowerInvariant()).ToList();
        if (Needed.Except(header).ToList() is { Count: > 0 } missing)
            throw new Refusal("patients.file-columns", $"Il manque à ce fichier, sur sa première ligne, les colonnes : {string.Join(", ", missing)}.");

        var rows = new List<ImportRow>();
        while (csv.Read())
        {
            var line = csv.Parser.RawRow;
            if (rows.Count >= MostLines) throw new Refusal("patients.file-lines", $"Ce fichier a plus de {MostLines} lignes : coupez-le.");
            rows.Add(bad ? new ImportRow(line, null, null, "guillemets mal fermés") : Row(line, name => csv.TryGetField<string>(name, out var cell) ? Unmarked(cell).OrNull() : null, today));
            bad = false;
        }

        return rows;
    }

    private static ImportRow Row(int line, Func<string, string?> cell, DateOnly today)
    {
        var problems = new List<string>();
        if (cell("birth_name") is null) problems.Add("pas de nom de naissance");
        if (cell("first_names") is null) problems.Add("pas de prénom");
        var birth = TableDate.Read(cell("birth_date") ?? "");
        if (birth is null) problems.Add(cell("birth_date") is null ? "pas de date de naissance" : "date de naissance illisible");
        else if (birth > today) problems.Add("date de naissance dans l'avenir");
        var sex = cell("sex")?.ToUpperInvariant() switch { "M" or "1" or "H" => "M", "F" or "2" => "F", null or "I" or "U" => "", _ => null };
        if (sex is null) problems.Add("sexe illisible");
        if (problems.Count > 0) return new ImportRow(line, null, null, string.Join(", ", problems));

        var traits = new TraitsRead(cell("ins")?.Replace(" ", "", StringComparison.Ordinal), cell("oid"), cell("birth_name"), cell("used_name"), cell("first_names"), sex.OrNull(), birth, cell("birth_place"), cell("postcode"));
        return new ImportRow(line,
            new NewPatient(cell("local_id"), traits, cell("ins_status") ?? "PROV", cell("birth_place_label"), cell("city"), cell("phone"), cell("email"), null, Informed(cell("information_given"), today), cell("objection")),
            cell("regular_gp_rpps"), null);
    }

    // An export marks what a spreadsheet would take for a formula.
    private static string? Unmarked(string? cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;

    // "oui" without a day: known to be done, noted on the day it was told to Relais.
    private static DateOnly? Informed(string? cell, DateOnly today) =>
        cell is null ? null : cell.Equals("oui", StringComparison.OrdinalIgnoreCase) ? today : TableDate.Read(cell);

    private static string Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content);
        }
    }
}
