namespace Relais.Intake.Receive.Imap;

/// <summary>What a server may make us hold in memory or wait for. A server is never trusted to stop by itself.</summary>
internal sealed record ImapLimits
{
    /// <summary>One line, in bytes.</summary>
    public int LineBytes { get; init; } = 64 * 1024;

    /// <summary>All literals of one response together, the message being fetched excepted, in bytes.</summary>
    public int LiteralBytes { get; init; } = 64 * 1024;

    /// <summary>One message, in bytes. MSSanté bears 25 MB; base64 and headers come on top.</summary>
    public int MessageBytes { get; init; } = 60 * 1024 * 1024;

    /// <summary>Lists within lists.</summary>
    public int Nesting { get; init; } = 16;

    /// <summary>Values in one response.</summary>
    public int Values { get; init; } = 20_000;

    /// <summary>Responses to one command.</summary>
    public int Responses { get; init; } = 20_000;

    /// <summary>Messages listed in one pass; the next pass lists the next ones.</summary>
    public uint Messages { get; init; } = 100_000;

    /// <summary>Silence we bear from the server.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>One whole command: stops a server that sends one byte from time to time.</summary>
    public TimeSpan Command { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// One IDLE. It must stay under 29 minutes, as servers cut at 30 (RFC 2177 §3); it is shorter because routers
    /// forget silent connections sooner, and mail would then arrive unseen.
    /// </summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(9);

    /// <summary>Between two looks, where the server has no IDLE.</summary>
    public TimeSpan Polling { get; init; } = TimeSpan.FromSeconds(60);
}
