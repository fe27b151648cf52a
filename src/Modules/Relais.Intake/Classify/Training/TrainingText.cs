namespace Relais.Intake.Classify.Training;

/// <summary>An invented text and what it is. Texts of one family share their wording.</summary>
/// <param name="Family">Counted from zero within the kind.</param>
internal sealed record TrainingText(string Kind, int Family, string Text);
