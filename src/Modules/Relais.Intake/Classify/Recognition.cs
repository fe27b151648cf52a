namespace Relais.Intake.Classify;

/// <summary>The likeliest kind of an untyped document, by its words alone.</summary>
/// <param name="Probability">Calibrated on wording the model never saw.</param>
/// <param name="IsSettled">False for a kind that only one or two corrections have taught.</param>
internal sealed record Recognition(string Kind, double Probability, bool IsSettled, IReadOnlyList<Evidence> Words);
