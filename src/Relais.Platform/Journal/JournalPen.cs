using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Platform.Journal;

/// <summary>Writes journal entries into the unit of work at hand; they are saved, or not, with what they tell.</summary>
public static class JournalPen
{
    extension(RelaisDb db)
    {
        /// <param name="act"><c>room.verb</c>.</param>
        /// <param name="subject">The id of the row that changed or was seen.</param>
        /// <param name="note">Codes, counts and ids only.</param>
        /// <param name="batch">Rows written together that this one line tells, beside its subject.</param>
        public void Tell(TimeProvider clock, PracticeId practice, string act, Guid subject, PatientId? patient = null, string? note = null, IEnumerable<Guid>? batch = null)
        {
            var now = clock.GetUtcNow();
            db.Add(JournalEntry.Of(Guid.CreateVersion7(now), practice, now, db.Walls.Actor, act, subject, patient, note, batch));
        }
    }
}
