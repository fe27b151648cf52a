namespace Relais.Platform.Journal;

/// <summary>How far a practice's chain had come when this machine last sealed it.</summary>
/// <param name="Count">The rank of the last line then.</param>
/// <param name="Hash">The seal that ends with that line.</param>
public sealed record JournalHead(long Count, byte[] Hash);
