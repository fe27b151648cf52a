namespace Relais.Intake.Classify.Phrases;

/// <summary>Where one stands in a phrase, and where one may go from there.</summary>
/// <param name="Takes">By symbol, those it takes to go on; null when it goes on without one.</param>
/// <param name="Next">The steps it leads to; none when the phrase is complete.</param>
/// <param name="AtEdge">Goes on only where a word begins or ends.</param>
internal sealed record Step(bool[]? Takes, int[] Next, bool AtEdge = false);
