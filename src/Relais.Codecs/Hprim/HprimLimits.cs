namespace Relais.Codecs.Hprim;

/// <summary>How much of one HPRIM file is read; beyond, the rest is left and <c>hprim.limit</c> names the limit.</summary>
public sealed record HprimLimits
{
    public static HprimLimits Default { get; } = new();

    /// <summary>Above it nothing is read. Real files are some kilobytes.</summary>
    public int Bytes { get; init; } = 2 << 20;

    public int Messages { get; init; } = 1_000;

    /// <summary>Result lines in one message.</summary>
    public int Observations { get; init; } = 5_000;

    /// <summary>Flaws noted for one message or for the file; a file that is all flaws is not read better by naming each.</summary>
    public int Flaws { get; init; } = 200;
}
