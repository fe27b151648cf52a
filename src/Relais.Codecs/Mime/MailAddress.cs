namespace Relais.Codecs.Mime;

/// <summary>One person or box of a From, To or Cc field (RFC 5322 §3.4).</summary>
/// <param name="Name">The display name, decoded; empty when there is none.</param>
/// <param name="Address">As written, without angle brackets; it may lack an "@" when the sender wrote none.</param>
public sealed record MailAddress(string Name, string Address)
{
    public override string ToString() => Name.Length == 0 ? Address : $"{Name} <{Address}>";
}
