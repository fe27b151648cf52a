using Relais.Contracts.Intake;
using Relais.Intake.Documents;
using Relais.Intake.Read;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Intake.Show;

/// <summary>One document of a practice where the acting member serves.</summary>
internal sealed class OwnDocument(DocumentBytes bytes, IReserved reserved, RelaisDb db, TimeProvider clock)
{
    /// <summary>The document as it came, and its look told; null behind a wall, and for one that is reserved to others.</summary>
    public async Task<(Document Document, PartRead? Part, IReadOnlyList<PartRead> Renderings)?> Open(DocumentId id, CancellationToken ct)
    {
        if ((await reserved.Among([id], ct)).Count > 0) return null;
        if (await bytes.Open(id, ct) is not { } found) return null;
        db.Tell(clock, found.Document.Practice, "document.look", id.Value, found.Document.Patient);
        await db.SaveChangesAsync(ct);
        return found;
    }
}
