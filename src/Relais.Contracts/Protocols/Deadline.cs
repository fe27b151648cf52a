namespace Relais.Contracts.Protocols;

/// <summary>The time a kind of work may take once received. Zero hours is at once; zero days is before the working day ends.</summary>
/// <param name="Amount">Zero or more.</param>
/// <param name="Basis">Where the figure comes from: source ids (<c>S78</c>), <c>EST</c> for an estimate, <c>GK</c> for general knowledge.</param>
public sealed record Deadline(int Amount, DeadlineUnit Unit, string Basis);
