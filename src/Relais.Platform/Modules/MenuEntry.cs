namespace Relais.Platform.Modules;

/// <summary>A line of the menu, registered as data by the room that owns the page.</summary>
/// <param name="Order">Place in the menu; a gap of 100 draws a rule between groups.</param>
/// <param name="Right">The right (see <see cref="Requests.Rights"/>) without which the line is not shown.</param>
public sealed record MenuEntry(string Label, string Href, int Order, string Right);
