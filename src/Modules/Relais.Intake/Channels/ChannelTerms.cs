using Relais.Kernel;

namespace Relais.Intake.Channels;

/// <summary>What is typed of a way in, read into values; what is wrong is refused in words.</summary>
internal static class ChannelTerms
{
    public static string LabelOf(string? typed) => typed.OneLine() is { Length: > 0 and <= Channel.LongestLabel } said && !said.Any(char.IsControl) ? said
        : throw new Refusal("intake.channel-label", $"Donnez un nom à ce canal, en {Channel.LongestLabel} caractères au plus.");

    public static string SiteOf(string? typed) => typed.OneLine() is { Length: <= Channel.LongestSite } said && !said.Any(char.IsControl) ? said
        : throw new Refusal("intake.channel-site", $"Le site tient en {Channel.LongestSite} caractères.");

    public static ChannelKind KindOf(string? typed) => Enum.TryParse<ChannelKind>(typed, out var kind) && ChannelWords.Choices.Contains(kind) ? kind
        : throw new Refusal("intake.channel-kind", "Choisissez par où cela arrive.");

    public static MemberId ReferentOf(string? typed) => Guid.TryParse(typed, out var id) ? new MemberId(id) : throw new Refusal("intake.channel-referent", "Choisissez qui en répond.");
}
