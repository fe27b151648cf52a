using System.Globalization;

namespace Relais.Intake.Classify;

/// <summary>How far the model may be believed, measured on families of wording kept out of its training.</summary>
/// <param name="Temperature">Divides the scores so that « 0,9 » is right nine times in ten.</param>
/// <param name="Administrative">Below this probability an administrative kind is asked, not proposed.</param>
/// <param name="Clinical">The same for a clinical kind: the doctor sees the document in any case, so less is asked.</param>
internal sealed record Calibration(double Temperature, double Administrative, double Clinical)
{
    /// <summary>What a text read from paper must have above the others.</summary>
    public const double PaperMargin = 0.05;

    public static Calibration Stored()
    {
        var values = WordList.Rows("calibration.csv").ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture));
        return new Calibration(values["temperature"], values["administrative"], values["clinical"]);
    }
}
