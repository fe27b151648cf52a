namespace Relais.Codecs;

/// <summary>A code, the system it belongs to (an OID or a label) and the label sent with it, as written (HL7 CD, FHIR Coding).</summary>
/// <param name="System">Null when the sender gave none; a code is compared together with its system.</param>
/// <param name="Display">The sender's label: shown, never used to route, for senders write it in many ways.</param>
public sealed record Coding(string Code, string? System = null, string? Display = null);
