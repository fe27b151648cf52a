namespace Relais.Intake.Count;

/// <summary>What a bar of the picture stands for.</summary>
public sealed record DayParts(DateOnly Day, int Received, int New);
