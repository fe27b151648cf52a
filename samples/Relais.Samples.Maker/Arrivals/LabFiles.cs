using System.Globalization;
using Relais.Samples.Maker.Cda;
using Relais.Samples.Maker.Hprim;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Arrivals;

/// <summary>HPRIM files that the laboratory drops in a practice's folder: single, several in one file, text only, Santé, malformed.</summary>
internal sealed class LabFiles(Desk desk)
{
    public Arrival Single(Practice practice, Patient patient, int? critical = null, bool tagged = true) => File(practice, critical is null ? tagged ? "hprim" : "hprim-text-only" : "hprim-critical", [Message(practice, patient, critical, tagged)]);

    public Arrival Several(Practice practice, IReadOnlyList<Patient> several) => File(practice, "hprim-several", [.. several.Select(p => Message(practice, p, null, true))]);

    public Arrival Sante(Practice practice, Patient patient)
    {
        var results = LabPanels.Throw(desk.Dice);
        var text = HprimWriter.Sante(Bare(patient), desk.Moment().DateTime, Number(), desk.DoctorOf(patient, practice).Name, results);
        return new Arrival($"dossier-{practice.Key}", practice.Key, desk.Moment(), "hprim-sante", "hpr", HprimWriter.Latin(text), "hprim-sante", [Expected(patient, false)]);
    }

    /// <summary>The four faults laboratories make most: no end, text after the end, end of file too soon, unreadable birth date.</summary>
    public Arrival Malformed(Practice practice, Patient patient, int fault)
    {
        var (text, expected) = Message(practice, patient, null, true);
        text = (fault % 4) switch
        {
            0 => text.Replace("****FIN****\r\n", "") + HprimWriter.EndOfFile,
            1 => text + HprimWriter.EndOfFile + "Merci de nous rappeler\r\n",
            2 => text.Replace("****FIN****", "****FINFICHIER****") + "****FIN****\r\n",
            _ => text.Replace(DemoDay.Slashed(patient.BirthDate), "??/??/19") + HprimWriter.EndOfFile,
        };
        return new Arrival($"dossier-{practice.Key}", practice.Key, desk.Moment(), "hprim", "hpr", HprimWriter.Latin(text), "hprim-malformed", [expected with { Decision = "hold", Held = fault % 4 == 3 ? "905" : "malformed" }]);
    }

    private Arrival File(Practice practice, string scenario, List<(string Text, ExpectedDocument Expected)> messages) =>
        new($"dossier-{practice.Key}", practice.Key, desk.Moment(), "hprim", "hpr", HprimWriter.Latin(string.Concat(messages.Select(m => m.Text)) + HprimWriter.EndOfFile), scenario, [.. messages.Select(m => m.Expected)]);

    private (string, ExpectedDocument) Message(Practice practice, Patient patient, int? critical, bool tagged)
    {
        var results = critical is { } which ? LabPanels.Critical(desk.Dice, which) : LabPanels.Throw(desk.Dice);
        var text = HprimWriter.Message(Bare(patient), desk.Moment().DateTime.Date, Number(), desk.DoctorOf(patient, practice).Name, results, tagged: tagged);
        return (text, Expected(patient, critical is not null));
    }

    // An HPRIM header has no INS: whatever number it holds, a person confirms.
    private static ExpectedDocument Expected(Patient patient, bool critical) =>
        new("W14", "11502-2", "clinical", patient.LocalId, "propose", "903", critical ? "raised" : null, null) { Form = "hprim", Critical = critical ? true : null };

    private Sent Bare(Patient patient) => Sent.Of(patient, desk.Dice) with { Ins = patient.IsQualified && desk.Dice.Chance(40) ? patient.Ins : null };

    private string Number() => string.Create(CultureInfo.InvariantCulture, $"26{desk.Serial() + 4000:00000000}");
}
