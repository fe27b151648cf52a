using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform.Journal;

namespace Relais.Access.Journal;

/// <summary>Says acts of the journal in French, from what each room registered.</summary>
internal sealed class ActNames(IEnumerable<ActWords> registered)
{
    private readonly Dictionary<string, string> words = registered.DistinctBy(a => a.Act).ToDictionary(a => a.Act, a => a.Words);

    /// <summary>The act alone, for a list to choose from. An act of a room that left the house keeps its code.</summary>
    public string Of(string act) => words.GetValueOrDefault(act, act).Replace("{qui}", "quelqu'un", StringComparison.Ordinal);

    /// <summary>The act of one line, with the member it names.</summary>
    public string Of(string act, string? note, IReadOnlyDictionary<MemberId, MemberCard> members) =>
        words.GetValueOrDefault(act, act).Replace("{qui}", Named(note) is { } id && members.GetValueOrDefault(id) is { } card ? card.Name : "quelqu'un", StringComparison.Ordinal);

    /// <summary>The first id of a note: by convention the member an act is about.</summary>
    public static MemberId? Named(string? note)
    {
        foreach (var word in (note ?? "").Split(' '))
            if (Guid.TryParse(word, out var id)) return new MemberId(id);
        return null;
    }
}
