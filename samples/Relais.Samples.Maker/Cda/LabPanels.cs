namespace Relais.Samples.Maker.Cda;

/// <summary>Ordinary panels of a town laboratory, with values thrown around the range and, on demand, one critical value.</summary>
internal static class LabPanels
{
    private sealed record Analyte(string Chapter, string Label, string Loinc, string Local, string Unit, decimal? Low, decimal? High, decimal From, decimal To, int Places);

    private static readonly Analyte Haemoglobin = new("Hématologie", "Hémoglobine", "718-7", "HB", "g/dL", 12.0m, 16.0m, 11.4m, 16.2m, 1),
        White = new("Hématologie", "Leucocytes", "6690-2", "GB", "10*9/L", 4.0m, 10.0m, 3.6m, 11.4m, 1),
        Platelets = new("Hématologie", "Plaquettes", "777-3", "PLA", "10*9/L", 150m, 400m, 140m, 410m, 0),
        Creatinine = new("Biochimie", "Créatinine", "14682-9", "CREA", "umol/L", 45m, 104m, 48m, 125m, 0),
        Potassium = new("Biochimie", "Potassium", "2823-3", "K", "mmol/L", 3.5m, 5.0m, 3.4m, 5.2m, 1),
        Sodium = new("Biochimie", "Sodium", "2951-2", "NA", "mmol/L", 136m, 145m, 134m, 146m, 0),
        Glucose = new("Biochimie", "Glucose à jeun", "14749-6", "GLY", "mmol/L", 3.9m, 6.1m, 4.2m, 7.4m, 1),
        A1c = new("Biochimie", "Hémoglobine glyquée (HbA1c)", "4548-4", "A1C", "%", null, 6.5m, 5.4m, 8.4m, 1),
        Crp = new("Biochimie", "Protéine C réactive", "1988-5", "CRP", "mg/L", null, 5m, 0.6m, 22m, 1),
        Tsh = new("Biochimie", "TSH", "3016-3", "TSH", "mUI/L", 0.4m, 4.0m, 0.3m, 5.6m, 2),
        Cholesterol = new("Biochimie", "Cholestérol LDL", "2089-1", "LDL", "g/L", null, 1.6m, 0.7m, 1.95m, 2),
        Ferritin = new("Biochimie", "Ferritine", "2276-4", "FERR", "ug/L", 15m, 150m, 9m, 180m, 0),
        Inr = new("Hématologie", "INR", "6301-6", "INR", "1", 2.0m, 3.0m, 1.7m, 3.6m, 1);

    private static readonly Analyte[][] Panels =
    [
        [Haemoglobin, White, Platelets, Crp],
        [Creatinine, Potassium, Sodium],
        [Glucose, A1c, Creatinine, Cholesterol],
        [Tsh],
        [Inr],
        [Haemoglobin, White, Platelets, Ferritin],
        [Haemoglobin, White, Platelets, Creatinine, Potassium, Sodium, Glucose, Cholesterol, Tsh],
    ];

    /// <summary>The panel that holds most of what the others ask, so that it can be compared with any of them.</summary>
    public static int Largest => Panels.Length - 1;

    public static List<LabResult> Throw(Dice dice, int panel) => [.. Panels[panel].Select(a => Result(a, Between(dice, a)))];

    public static List<LabResult> Throw(Dice dice) => [.. dice.Pick(Panels).Select(a => Result(a, Between(dice, a)))];

    /// <summary>A panel with one value a laboratory telephones for.</summary>
    public static List<LabResult> Critical(Dice dice, int which)
    {
        var (panel, analyte, value) = (which % 6) switch
        {
            0 => (Panels[1], Potassium, 6.7m),
            1 => (Panels[1], Potassium, 2.4m),
            2 => (Panels[0], Haemoglobin, 6.3m),
            3 => (Panels[4], Inr, 7.9m),
            4 => (Panels[1], Sodium, 117m),
            _ => (Panels[0], Platelets, 18m),
        };
        return [.. panel.Select(a => a == analyte ? Result(a, value, value > a.High ? "HH" : "LL") : Result(a, Between(dice, a)))];
    }

    private static LabResult Result(Analyte a, decimal value, string? flag = null) =>
        new(a.Chapter, a.Label, a.Loinc, a.Local, value, a.Unit, a.Low, a.High, flag ?? (value < a.Low ? "L" : value > a.High ? "H" : "N"));

    private static decimal Between(Dice dice, Analyte a)
    {
        var scale = a.Places switch { 0 => 1m, 1 => 10m, _ => 100m };
        return dice.Between((int)(a.From * scale), (int)(a.To * scale)) / scale;
    }
}
