namespace Relais.Kernel;

/// <summary>
/// The house refuses: a rule of Relais forbids what was asked. Shown where it arose, else one 422.
/// </summary>
/// <param name="reason">A stable name, <c>module.reason</c>, for tests and API clients.</param>
/// <param name="phrase">What happened and what to do, in French, for the person who asked. Never patient data.</param>
public sealed class Refusal(string reason, string phrase) : Exception(phrase)
{
    public string Reason { get; } = reason;
}
