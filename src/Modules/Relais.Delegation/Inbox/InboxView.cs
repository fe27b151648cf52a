namespace Relais.Delegation.Inbox;

/// <summary>What the list shows: rows of one page, and how many there are in each of the lists.</summary>
/// <param name="Ask">What was asked, with the list that was opened.</param>
public sealed record InboxView(InboxAsk Ask, IReadOnlyList<InboxRow> Rows, OpenCount Counts, bool More)
{
    public const int PageSize = 60;

    public InboxList List => Ask.List!.Value;

    public static string Word(InboxList list) => list switch { InboxList.Mine => "moi", InboxList.Team => "equipe", InboxList.Later => "plus-tard", _ => "personne" };

    public static InboxList? Parse(string? word) => word switch { "moi" => InboxList.Mine, "equipe" => InboxList.Team, "personne" => InboxList.Nobody, "plus-tard" => InboxList.Later, _ => null };
}
