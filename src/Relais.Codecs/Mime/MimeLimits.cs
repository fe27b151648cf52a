namespace Relais.Codecs.Mime;

/// <summary>
/// How far a mail is followed. Beyond a limit, what was read stays and a flaw names the limit
/// (<c>mime.too-deep</c>, <c>mime.too-many-parts</c>, <c>mime.too-many-headers</c>, <c>mime.headers-too-large</c>,
/// <c>mime.line-too-long</c>, <c>mime.too-large</c>).
/// </summary>
public sealed record MimeLimits
{
    public static MimeLimits Default { get; } = new();

    /// <summary>Multiparts and messages within one another; a deeper one is kept as an opaque leaf.</summary>
    public int Depth { get; init; } = 30;

    /// <summary>Parts of the whole mail, those of nested messages included.</summary>
    public int Parts { get; init; } = 1000;

    /// <summary>Header fields of one message or part.</summary>
    public int HeaderCount { get; init; } = 1000;

    /// <summary>Bytes of the header fields of one message or part.</summary>
    public int HeaderBytes { get; init; } = 1 << 20;

    /// <summary>Bytes of one header field, folds included; the rest of the field is cut.</summary>
    public int LineLength { get; init; } = 64 << 10;

    /// <summary>Bytes of all leaves together, counted before decoding (which never makes them longer).</summary>
    public long TotalBytes { get; init; } = 256L << 20;
}
