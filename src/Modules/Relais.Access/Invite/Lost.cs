namespace Relais.Access.Invite;

/// <summary>What a member cannot come in with any more.</summary>
internal enum Lost
{
    /// <summary>Nothing new: the code itself was lost, or lapsed before it served.</summary>
    Code,
    Password,
    SecondFactor,
    Both,
}
