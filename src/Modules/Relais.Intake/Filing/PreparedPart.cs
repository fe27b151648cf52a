using Relais.Contracts.Patients;
using Relais.Intake.Classify;
using Relais.Intake.Read;

namespace Relais.Intake.Filing;

/// <summary>All that can be known of a received part without looking at the practice's documents and patients.</summary>
/// <param name="Content">The address of its bytes: equal bytes of a practice have the same.</param>
/// <param name="Kind">Null for what is refused: it is no work.</param>
internal sealed record PreparedPart(PartRead Read, byte[] Content, TraitsRead Traits, PartKind? Kind);

/// <summary>An arrival taken apart.</summary>
/// <param name="Parts">Null when the same bytes came before: the first arrival tells what is in them.</param>
internal sealed record PreparedArrival(Guid Id, ReadOnlyMemory<byte> Bytes, IReadOnlyList<PreparedPart>? Parts);
