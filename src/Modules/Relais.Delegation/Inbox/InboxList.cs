namespace Relais.Delegation.Inbox;

/// <summary>The lists of the desk: three of what is awake, and what was put off.</summary>
public enum InboxList
{
    Mine,
    Team,
    Nobody,
    Later,
}
