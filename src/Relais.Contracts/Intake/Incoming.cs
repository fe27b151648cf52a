namespace Relais.Contracts.Intake;

/// <summary>What came, with where it came from.</summary>
/// <param name="Provenance">Where exactly: a path, an IMAP UID, a client's key. No patient data is added to it.</param>
public sealed record Incoming(string Name, ReadOnlyMemory<byte> Content, string Provenance, DateTimeOffset? At = null, string? IdempotencyKey = null);
