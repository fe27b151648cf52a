namespace Relais.Intake.Channels;

/// <summary>A way in, as its practice's settings show it.</summary>
/// <param name="Site">Empty when there is one place only.</param>
/// <param name="State">What keeps it shut; null while things come in by it.</param>
public sealed record ChannelRow(Guid Id, string Label, string Kind, string? Address, string Site, string Referent, string? State);
