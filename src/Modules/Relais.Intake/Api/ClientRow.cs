namespace Relais.Intake.Api;

/// <summary>A program with a key, as settings list it.</summary>
public sealed record ClientRow(Guid Id, string Name, DateOnly Since, DateOnly? Until);
