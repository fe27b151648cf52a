namespace Relais.Platform.Journal;

/// <summary>What an act of the journal is called on screen, registered as data by the room that tells it.</summary>
/// <param name="Act"><c>room.verb</c>, as told.</param>
/// <param name="Words">French, after a name: "a clos une demande"; <c>{qui}</c> stands for the member whose id is in the note.</param>
public sealed record ActWords(string Act, string Words);
