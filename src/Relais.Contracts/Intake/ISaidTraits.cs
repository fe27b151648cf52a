using Relais.Contracts.Patients;
using Relais.Kernel;

namespace Relais.Contracts.Intake;

/// <summary>Who a document says it is about, for the room where this person is entered: no trait is carried in an address.</summary>
public interface ISaidTraits
{
    /// <summary>The practice that received it and the traits as read (a look, journalled and saved before it answers).</summary>
    /// <returns>Null behind a wall, where the reader may not say who it is about, and for a document that is reserved to others.</returns>
    Task<(PracticeId Practice, TraitsRead Said)?> Of(DocumentId document, CancellationToken ct);
}
