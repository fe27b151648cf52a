using System.Collections.Immutable;

namespace Relais.Intake.Receive.Imap;

/// <summary>
/// What a mailbox remembers from one pass to the next; <see cref="None"/> at first. Losing it loses no message: it only
/// spares people a second notice, and the network a second reading.
/// </summary>
/// <param name="UidValidity">When the server's changes, UIDs have new meanings and all else here is forgotten.</param>
/// <param name="Troubled">Messages that could not be read, and how often that was tried.</param>
/// <param name="Unmoved">Messages durably kept that the server refused to move: only the move is tried again.</param>
internal sealed record ImapState(uint UidValidity, ImmutableSortedDictionary<uint, int> Troubled, ImmutableSortedSet<uint> Unmoved)
{
    public static readonly ImapState None = new(0, ImmutableSortedDictionary<uint, int>.Empty, []);

    public ImapState For(uint uidValidity) => uidValidity == UidValidity ? this : None with { UidValidity = uidValidity };

    /// <summary>Forgets messages that left the inbox.</summary>
    public ImapState Among(IReadOnlySet<uint> present) => this with
    {
        Troubled = Troubled.RemoveRange(Troubled.Keys.Where(uid => !present.Contains(uid))),
        Unmoved = Unmoved.Intersect(present),
    };

    public ImapState Tried(uint uid) => this with { Troubled = Troubled.SetItem(uid, Tries(uid) + 1) };

    public ImapState Read(uint uid) => this with { Troubled = Troubled.Remove(uid) };

    public ImapState Kept(uint uid) => this with { Unmoved = Unmoved.Add(uid) };

    public ImapState Moved(uint uid) => this with { Unmoved = Unmoved.Remove(uid) };

    public int Tries(uint uid) => Troubled.GetValueOrDefault(uid);
}
