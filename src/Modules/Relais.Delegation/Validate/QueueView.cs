namespace Relais.Delegation.Validate;

/// <summary>How far a doctor is in the list to validate.</summary>
/// <param name="Chosen">The item on screen; null when nothing is left to see.</param>
/// <param name="Urgent">How many are urgent, the first of them in <paramref name="FirstUrgent"/>.</param>
/// <param name="Together">How many results may be taken in one lot.</param>
public sealed record QueueView(Guid? Chosen, int Rank, int Total, Guid? Previous, Guid? Next, int Urgent, Guid? FirstUrgent, int Together)
{
    public static string Url(Guid? item) => item is { } id ? $"/a-valider?item={id}" : "/a-valider";
}
