namespace Relais.Intake.Read;

/// <summary>Who sent it, as one line: person, then organisation.</summary>
internal static class Senders
{
    public static string? Of(string? person, string? organisation)
    {
        var words = new[] { person, organisation }.Where(w => !string.IsNullOrWhiteSpace(w)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return words.Count == 0 ? null : string.Join(", ", words);
    }
}
