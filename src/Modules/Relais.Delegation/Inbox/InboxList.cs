namespace Relais.Delegation.Inbox;

/// <summary>The three lists of the desk.</summary>
public enum InboxList
{
    Mine,
    Team,
    Nobody,
}
