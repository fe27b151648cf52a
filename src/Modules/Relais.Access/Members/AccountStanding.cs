namespace Relais.Access.Members;

/// <summary>Whether a member can come in, and what is in the way.</summary>
internal enum AccountStanding
{
    None,
    Open,

    /// <summary>Something is missing, and a code that settles it can still be used.</summary>
    Invited,

    /// <summary>Something is missing, and no code can be used.</summary>
    Lapsed,

    /// <summary>Shut for a quarter of an hour by too many tries.</summary>
    Locked,

    Closed,
}
