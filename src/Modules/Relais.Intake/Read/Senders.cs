using Relais.Codecs.Ins;

namespace Relais.Intake.Read;

/// <summary>Who sent it, as one line: person, then organisation.</summary>
internal static class Senders
{
    public static string? Of(string? person, string? organisation)
    {
        var words = new[] { person, organisation }.Where(w => !string.IsNullOrWhiteSpace(w)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return words.Count == 0 ? null : string.Join(", ", words);
    }

    /// <summary>False when both are named and share neither person nor organisation.</summary>
    public static bool MayBeOne(string? one, string? other) => one is null || other is null || Words(one).Intersect(Words(other)).Any();

    private static IEnumerable<string> Words(string sender) => sender.Split(',').Select(NameForm.Of);
}
