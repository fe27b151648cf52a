using Relais.Samples.Maker.Arrivals;
using Relais.Samples.Maker.Past;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker;

/// <summary>All of samples/, in order: territories, patients, arrivals, history.</summary>
internal static class Samples
{
    public static void Make(string root)
    {
        var val = Directory.CreateDirectory(Path.Combine(root, "val")).FullName;
        var hauts = Directory.CreateDirectory(Path.Combine(root, "hauts")).FullName;
        JsonFile.Write(Path.Combine(val, "territory.json"), ValTerritory.Json());
        JsonFile.Write(Path.Combine(hauts, "territory.json"), HautsTerritory.Json());

        var patients = new Dictionary<string, List<Patient>>
        {
            ["tilleuls"] = new Population(Val.Tilleuls).Fill(Known.Tilleuls),
            ["girard"] = new Population(Val.Village).Fill(Known.Girard),
            ["msp"] = new Population(Val.Msp).Fill(Known.Msp),
        };
        foreach (var (practice, list) in patients)
            PatientFile.Write(Path.Combine(val, $"patients-{practice}.csv"), list, practice == "girard" ? name => name : Words.Capitals);
        JsonFile.WriteLines(Path.Combine(val, "history.jsonl"), new History(patients).Lines());
        ArrivalFiles.Write(val, new Mix(patients).All());

        var others = new Population(HautsTerritory.Practice).Fill(HautsTerritory.Known);
        PatientFile.Write(Path.Combine(hauts, "patients-hauts.csv"), others, Words.Capitals);
        ArrivalFiles.Write(hauts, HautsMix.All(others));
    }
}
