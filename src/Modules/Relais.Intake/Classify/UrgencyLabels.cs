namespace Relais.Intake.Classify;

/// <summary>What people read; the lowest value says nothing, for silence is not a promise.</summary>
internal static class UrgencyLabels
{
    extension(Urgency urgency)
    {
        public string Label => urgency switch
        {
            Urgency.Immediate => "à voir tout de suite",
            Urgency.Raised => "à voir en priorité",
            _ => "",
        };
    }
}
