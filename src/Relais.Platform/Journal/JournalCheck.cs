namespace Relais.Platform.Journal;

/// <summary>What a reading of the chain found.</summary>
/// <param name="Sound">How many lines, from the first, stand as they were written.</param>
/// <param name="Fault">What is wrong with the next one, in French; null when nothing is.</param>
public sealed record JournalCheck(long Sound, string? Fault)
{
    /// <summary>The last seal in hexadecimal: printed in the continuity pack, it vouches for all before.</summary>
    public string Head { get; init; } = "";

    /// <summary>Lines of the last second, not sealed yet.</summary>
    public int Waiting { get; init; }
}
