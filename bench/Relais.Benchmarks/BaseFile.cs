using System.Globalization;
using Relais.Contracts.Patients;

namespace Relais.Benchmarks;

/// <summary>The invented patients of the generator's base.tsv.</summary>
internal static class BaseFile
{
    public static IReadOnlyList<NewPatient> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var at = lines[0].Split('\t').Select((name, n) => (name, n)).ToDictionary(c => c.name, c => c.n);
        return [.. lines.Skip(1).Select(line => Patient(line.Split('\t')))];

        NewPatient Patient(string[] cell)
        {
            string? Of(string name) => cell[at[name]] is { Length: > 0 } text ? text : null;
            var born = DateOnly.ParseExact(Of("birth_date")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            return new NewPatient(
                Of("id"), new TraitsRead(Of("ins"), Of("oid"), Of("birth_name"), Of("used_name"), Of("first_names"), Of("sex"), born, Of("birth_place"), Of("postcode")), Of("ins_status")!,
                null, null, null, null, null, null, null);
        }
    }
}
