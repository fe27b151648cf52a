namespace Relais.Delegation.Inbox;

/// <summary>What the list shows: rows, and how many there are in each of the three lists.</summary>
public sealed record InboxView(InboxList List, IReadOnlyList<InboxRow> Rows, int Mine, int Team, int Nobody, bool More)
{
    public const int PageSize = 60;

    public static string Word(InboxList list) => list switch { InboxList.Mine => "moi", InboxList.Team => "equipe", _ => "personne" };

    public static InboxList? Parse(string? word) => word switch { "moi" => InboxList.Mine, "equipe" => InboxList.Team, "personne" => InboxList.Nobody, _ => null };
}
