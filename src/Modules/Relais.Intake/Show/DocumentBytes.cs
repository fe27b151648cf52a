using Microsoft.EntityFrameworkCore;
using Relais.Intake.Documents;
using Relais.Intake.Read;
using Relais.Intake.Receive;
using Relais.Kernel;
using Relais.Platform.Blobs;
using Relais.Platform.Store;

namespace Relais.Intake.Show;

/// <summary>Takes a document out of its arrival again, as it came.</summary>
internal sealed class DocumentBytes(RelaisDb db, BlobStore blobs, IPaperText paper)
{
    /// <summary>The parts of the arrival that this document and its renderings are; null when the document is behind a wall.</summary>
    /// <param name="withWords">Also reads the words of PDFs and scans again, which takes a second a page.</param>
    public async Task<(Document Document, PartRead? Part, IReadOnlyList<PartRead> Renderings)?> Open(DocumentId id, CancellationToken ct, bool withWords = false)
    {
        var document = await db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct);
        if (document is null) return null;
        var arrival = await db.Set<Arrival>().AsNoTracking().SingleAsync(a => a.Id == document.Arrival, ct);
        var bytes = await blobs.Get(document.Practice, arrival.Blob, ct);
        if (bytes is null) return (document, null, []);
        // Words were read once; here mostly the bytes are wanted, and no page is sent through OCR again.
        var parts = await new ArrivalReader(withWords ? paper : NoPaperText.Instance).Read(bytes, arrival.Name, arrival.Day, ct);
        var copies = document.Renderings.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var renderings = MailCopies.Of(bytes, copies);
        var part = parts.FirstOrDefault(p => p.Path == document.Path)
            // What could not be read three times stands for its whole arrival.
            ?? (document.Path.Length == 0 ? new PartRead { Path = "", Nature = PartNature.Other, Content = bytes, FileName = arrival.Name } : null);
        return (document, part, renderings);
    }
}
