namespace Relais.Intake.Api;

/// <summary>A program with a key, as settings list it.</summary>
public sealed record ClientRow(Guid Id, Guid Channel, string Name, DateOnly Since, DateOnly? Until);
