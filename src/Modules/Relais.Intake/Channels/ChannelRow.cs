namespace Relais.Intake.Channels;

/// <summary>A way in, as its practice's settings show it.</summary>
public sealed record ChannelRow(string Label, string Kind, string? Address, string Referent);
