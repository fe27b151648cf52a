using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Intake;
using Relais.Contracts.Patients;
using Relais.Intake.Documents;
using Relais.Intake.Show;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Intake.Share;

/// <summary>One document of a record that another practice shares with the acting member.</summary>
internal sealed class SharedDocument(ISharedRecords shared, IPatients patients, IReserved reserved, EarlierResults before, DocumentBytes bytes, RelaisDb db, CurrentWalls walls, TimeProvider clock)
{
    /// <summary>The document, and its look told; null behind a shut door, for a document of somebody else, and for one that its patient or its sender reserves.</summary>
    /// <param name="withEarlier">Also the earlier results to show beside, for a laboratory report.</param>
    public async Task<DocumentShared?> Open(PatientId patient, DocumentId id, CancellationToken ct, bool withEarlier = false)
    {
        if (await shared.Enter(patient, ct) is not { } record) return null;
        if (!await db.Set<Document>().AnyAsync(d => d.Id == id && d.Patient == patient && (d.Fate == Fate.New || d.Fate == Fate.Version || d.Fate == Fate.Withdrawn), ct)) return null;
        if ((await reserved.Among([id], ct)).Count > 0) return null;
        db.Tell(clock, record.Practice, "document.look", id.Value, patient);
        await db.SaveChangesAsync(ct);
        return await patients.Find(patient, ct) is { } card ? await Inside(record, card, id, withEarlier, ct) : null;
    }

    /// <summary>An arrival holds more than one patient's documents and is no patient's row: it is opened inside the practice's walls, and this patient's part taken out.</summary>
    private async Task<DocumentShared?> Inside(SharedRecord record, PatientCard card, DocumentId id, bool withEarlier, CancellationToken ct)
    {
        var outside = walls.Value;
        walls.Stand(outside with { Practices = [record.Practice] });
        try
        {
            if (await bytes.Open(id, ct) is not { } found) return null;
            var earlier = withEarlier && found.Part is { Observations.Count: > 0 } ? await before.Of(record.Patient, found.Document, ct) : [];
            return new DocumentShared(card, found.Document, found.Part, found.Renderings, earlier);
        }
        finally
        {
            walls.Stand(outside);
        }
    }
}
