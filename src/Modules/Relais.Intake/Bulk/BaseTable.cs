using System.Globalization;
using Relais.Contracts.Patients;

namespace Relais.Intake.Bulk;

/// <summary>
/// The patients of a trial, as <c>relais patients match</c> takes them: TSV with a header naming columns in any order (id, ins, oid,
/// ins_status, birth_name, used_name, first_names, sex, birth_date, birth_place, postcode). A cell that cannot be read is empty.
/// </summary>
internal static class BaseTable
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyyMMdd", "dd/MM/yyyy"];

    public static IReadOnlyList<NewPatient> Read(TextReader text)
    {
        var columns = (text.ReadLine() ?? "").TrimStart('\uFEFF').Split('\t').Select(c => c.Trim().Trim('"').ToLowerInvariant()).ToList();
        var patients = new List<NewPatient>();
        while (text.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (line.Trim().Length > 0) patients.Add(Patient(name => columns.IndexOf(name) is >= 0 and var at && at < cells.Length ? Some(cells[at].Trim().Trim('"').Trim()) : null));
        }

        return patients;
    }

    private static NewPatient Patient(Func<string, string?> cell)
    {
        var born = DateOnly.TryParseExact(cell("birth_date"), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null;
        var sex = cell("sex")?.ToUpperInvariant() switch { "M" or "1" or "H" => "M", "F" or "2" => "F", _ => null };
        var names = cell("first_names") is { } given ? string.Join(' ', given.Split([',', ';', '|', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : null;
        var traits = new TraitsRead(cell("ins")?.Replace(" ", ""), cell("oid"), cell("birth_name"), cell("used_name"), names, sex, born, cell("birth_place"), cell("postcode"));
        return new NewPatient(cell("id"), traits, cell("ins_status")?.ToUpperInvariant() ?? "PROV", null, null, null, null, null, null, null);
    }

    private static string? Some(string cell) => cell.Length == 0 || cell == "-" ? null : cell;
}
