namespace Relais.Codecs.Hprim;

/// <summary>Who sent or should receive a message: a code of the sender's own choosing, and a label.</summary>
public sealed record HprimParty(string Code, string? Label);
