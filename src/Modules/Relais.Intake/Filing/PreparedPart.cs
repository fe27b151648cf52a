using Relais.Contracts.Patients;
using Relais.Intake.Classify;
using Relais.Intake.Read;

namespace Relais.Intake.Filing;

/// <summary>All that can be known of a received part without looking at the practice's documents and patients.</summary>
/// <param name="Read">Without its bytes, words and values: they have said all they had to, and a batch in hand is light.</param>
/// <param name="Content">The address of its bytes: equal bytes of a practice have the same.</param>
/// <param name="Kind">Null for what is refused: it is no work.</param>
/// <param name="IsPlainResult">It may be seen among others of its sort, as values in a table.</param>
internal sealed record PreparedPart(PartRead Read, byte[] Content, TraitsRead Traits, PartKind? Kind, bool IsPlainResult);

/// <summary>An arrival taken apart.</summary>
/// <param name="Parts">Null when the same bytes came before: the first arrival tells what is in them.</param>
/// <param name="Unread">The bytes that were not taken apart, in case the first one tells nothing.</param>
internal sealed record PreparedArrival(Guid Id, IReadOnlyList<PreparedPart>? Parts, ReadOnlyMemory<byte> Unread);
