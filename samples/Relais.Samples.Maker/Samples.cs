using System.Text.Json.Nodes;
using Relais.Samples.Maker.Arrivals;
using Relais.Samples.Maker.Past;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker;

/// <summary>All of samples/: territories, patients and history by themselves; arrivals with the printing tools of the system.</summary>
internal static class Samples
{
    public static void Make(string root)
    {
        ArrivalFiles.Write(Path.Combine(root, "val"), new Mix(Patients()).All());
        ArrivalFiles.Write(Path.Combine(root, "hauts"), HautsMix.All(Others()));
        MakeLists(root);
    }

    /// <summary>What needs no other program. The history follows the table of arrivals, which must be there before it.</summary>
    public static void MakeLists(string root)
    {
        var val = Directory.CreateDirectory(Path.Combine(root, "val")).FullName;
        var hauts = Directory.CreateDirectory(Path.Combine(root, "hauts")).FullName;
        JsonFile.Write(Path.Combine(val, "territory.json"), ValTerritory.Json());
        JsonFile.Write(Path.Combine(hauts, "territory.json"), HautsTerritory.Json());

        // The village's old program keeps names as people write them; the others in the INS's capitals.
        foreach (var (practice, list) in Patients())
            PatientFile.Write(Path.Combine(val, $"patients-{practice}.csv"), list, practice == "girard" ? name => name : Words.Capitals);
        PatientFile.Write(Path.Combine(hauts, "patients-hauts.csv"), Others(), Words.Capitals);
        JsonFile.WriteLines(Path.Combine(val, "history.jsonl"), new History(Patients(), Followed(val)).Lines());
    }

    /// <summary>Whose laboratory results are among the arrivals, as the table of arrivals says.</summary>
    private static HashSet<string> Followed(string val) => !File.Exists(Path.Combine(val, "arrivals.jsonl")) ? [] :
        [.. File.ReadLines(Path.Combine(val, "arrivals.jsonl")).Select(l => JsonNode.Parse(l)!).SelectMany(a => a["documents"]!.AsArray()).Where(d => (string?)d!["kind"] == "W14").Select(d => (string?)d!["patient"]).OfType<string>()];

    private static Dictionary<string, List<Patient>> Patients() => new()
    {
        ["tilleuls"] = new Population(Val.Tilleuls).Fill(Known.Tilleuls),
        ["girard"] = new Population(Val.Village).Fill(Known.Girard),
        ["msp"] = new Population(Val.Msp).Fill(Known.Msp),
    };

    private static List<Patient> Others() => new Population(HautsTerritory.Practice).Fill(HautsTerritory.Known);
}
