namespace Relais.Intake.Api;

/// <summary>A program that was let in, and its key: told here once.</summary>
internal sealed record OpenedClient(IntakeClient Client, string Key);
