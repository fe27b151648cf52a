namespace Relais.Intake.Show;

/// <summary>A result of the same analysis in an earlier document of the same patient.</summary>
public sealed record EarlierResult(string Key, string Value, string? Unit, DateOnly Date);
