using Relais.Contracts.Protocols;

namespace Relais.Intake.Classify;

/// <summary>What a document is for, how sure that is, and the words that led there.</summary>
/// <param name="Kind">The kind proposed, or the likeliest to ask about, or <see cref="Kind.Unknown"/>.</param>
/// <param name="Class">Clinical whenever there is a doubt; it may be stricter than the kind's own, never looser.</param>
/// <param name="Confidence">From 0 to 1; 1 when the sender gave the type.</param>
/// <param name="Reason">One French sentence for the person who looks.</param>
internal sealed record Classification(
    Kind Kind,
    KindClass Class,
    double Confidence,
    Outcome Outcome,
    string Reason,
    IReadOnlyList<Evidence> Evidence);
