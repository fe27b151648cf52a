using Relais.Contracts.Protocols;
using Relais.Kernel;

namespace Relais.Delegation.Inbox;

/// <summary>The three lists of the desk.</summary>
public enum InboxList
{
    Mine,
    Team,
    Nobody,
}

/// <summary>One line of the list: the display card of an item, with names.</summary>
public sealed record InboxRow(
    Guid Id, PracticeId Practice, string PatientLabel, string Title, KindClass Class, string Source, DateTimeOffset ReceivedAt, DateTimeOffset Due, int Urgency, string? UrgencyWords,
    string? HoldCode, string? HoldReason, MemberId? Holder, MemberId? OfferedTo, bool Asleep)
{
    public string HolderName { get; init; } = "";
}

/// <summary>What the list shows: rows, and how many there are in each of the three lists.</summary>
public sealed record InboxView(InboxList List, IReadOnlyList<InboxRow> Rows, int Mine, int Team, int Nobody, bool More)
{
    public const int PageSize = 60;

    public static string Word(InboxList list) => list switch { InboxList.Mine => "moi", InboxList.Team => "equipe", _ => "personne" };

    public static InboxList? Parse(string? word) => word switch { "moi" => InboxList.Mine, "equipe" => InboxList.Team, "personne" => InboxList.Nobody, _ => null };
}
