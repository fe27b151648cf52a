using System.Globalization;
using Relais.Kernel;

namespace Relais.Delegation.Inbox;

/// <summary>What is asked of the desk's lists: which one, which page, of which practice, only what is late. Its address names no patient.</summary>
/// <param name="List">Null opens the first list that is not empty.</param>
/// <param name="Bare">The list alone: its first item is not opened, nor by the links to other lists and pages.</param>
public sealed record InboxAsk(InboxList? List, int Page = 1, PracticeId? Practice = null, bool Late = false, bool Bare = false)
{
    private const string NoItem = "aucun";
    private const int LastPage = 1000;

    public static InboxAsk Parse(string? list, string? page, string? practice, string? late, string? item) => new(
        InboxView.Parse(list),
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, LastPage) : 1,
        Guid.TryParse(practice, out var id) ? new PracticeId(id) : null,
        late == "oui",
        item == NoItem);

    /// <summary>The page that shows it, with one item or its first.</summary>
    public string Url(Guid? item = null) => "/corbeille?" + Query(item);

    /// <summary>The same, of one item, as the query of an address.</summary>
    public string Query(Guid? item = null) => string.Concat(
        $"vue={InboxView.Word(List ?? InboxList.Team)}", Practice is { } practice ? $"&cabinet={practice}" : "", Late ? "&retard=oui" : "", Page > 1 ? $"&page={Page}" : "", item is { } id ? $"&item={id}" : Bare ? $"&item={NoItem}" : "");
}
