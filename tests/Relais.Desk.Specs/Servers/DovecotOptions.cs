namespace Relais.Desk.Specs.Servers;

internal sealed record DovecotOptions
{
    public bool RequiresClientCertificate { get; init; }

    /// <summary>Where XOAUTH2 tokens are checked: the token is appended. Null: passwords only.</summary>
    public string? IntrospectionUrl { get; init; }

    /// <summary>What CAPABILITY says after sign-in, to play a poorer server; null leaves Dovecot's own.</summary>
    public string? Capabilities { get; init; }
}
