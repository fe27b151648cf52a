using System.Globalization;
using Relais.Intake.Describe;
using Relais.Platform;

namespace Relais.Intake.Bulk;

/// <summary>The lines of a trial for a person at a terminal: one row a document.</summary>
internal static class FiledTable
{
    public static string Head => Cells("DOCUMENT", "SORT", "PATIENT", "NATURE", "TENU PAR", "ÉCHÉANCE", "RETENU");

    public static string Row(FiledLine line) => Cells(
        line.Provenance, Fate(line), line.Patient ?? (line.Decision == "propose" ? "à choisir" : "–"), line.Kind is null ? "–" : line.Kind + (line.Urgency > 0 ? new string('!', line.Urgency) : ""),
        line.Holder ?? "–", line.Due?.ToParis().ToString("dd/MM HH:mm", CultureInfo.InvariantCulture) ?? "–", line.Held is null ? "" : $"{line.Held.Reason} ({line.Held.Code})");

    private static string Fate(FiledLine line) => line.Fate switch
    {
        "new" => "nouveau", "duplicate" => "déjà reçu", "version" => "version", "withdrawn" => "retiré", "refused" => "refusé", _ => "non reçu",
    };

    private static string Cells(string document, string fate, string patient, string kind, string holder, string due, string held) =>
        $"{Fit(document, 46)} {Fit(fate, 9)} {Fit(patient, 14)} {Fit(kind, 22)} {Fit(holder, 20)} {Fit(due, 11)} {Printable.Escape(held)}".TrimEnd();

    // The end of a place says more than its beginning.
    private static string Fit(string text, int width)
    {
        var shown = Printable.Escape(text);
        return shown.Length <= width ? shown.PadRight(width) : "…" + shown[^(width - 1)..];
    }
}
