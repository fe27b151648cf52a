using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relais.Codecs.Cda;
using Relais.Codecs.Sniff;
using Relais.Contracts.Intake;
using Relais.Intake.Read;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Intake.Show;

/// <summary>
/// GET /documents/{id}/fichier: the bytes of a document, or of its PDF copy. The look is in the journal before the first byte
/// leaves. Only PDF and pictures are shown in place; all else is a download, so that nothing received runs in the browser.
/// </summary>
internal static class DocumentContent
{
    public static void Map(RouteGroupBuilder documents)
    {
        documents.MapGet("/{id:guid}/fichier", (Guid id, HttpContext http, DocumentBytes bytes, IReserved reserved, RelaisDb db, TimeProvider clock) => Send(id, null, http, bytes, reserved, db, clock)).RequireAuthorization(Rights.SeePatients);
        documents.MapGet("/{id:guid}/copie", (Guid id, HttpContext http, DocumentBytes bytes, IReserved reserved, RelaisDb db, TimeProvider clock) => Send(id, 0, http, bytes, reserved, db, clock)).RequireAuthorization(Rights.SeePatients);
    }

    private static async Task<IResult> Send(Guid id, int? copy, HttpContext http, DocumentBytes bytes, IReserved reserved, RelaisDb db, TimeProvider clock)
    {
        var ct = http.RequestAborted;
        if ((await reserved.Among([new DocumentId(id)], ct)).Count > 0) return TypedResults.NotFound();
        if (await bytes.Open(new DocumentId(id), ct) is not { Part: { } part } found) return TypedResults.NotFound();
        var shown = copy is null ? Embedded(part) ?? part.Content : found.Renderings.Count > 0 ? found.Renderings[0].Content : default;
        if (shown.Length == 0) return TypedResults.NotFound();
        db.Tell(clock, found.Document.Practice, "document.look", id, found.Document.Patient);
        await db.SaveChangesAsync(ct);

        var type = DocumentKinds.Sniff(shown.Span) switch { DocumentKind.Pdf => "application/pdf", DocumentKind.Png => "image/png", DocumentKind.Jpeg => "image/jpeg", _ => null };
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return type is null ? TypedResults.Bytes(shown, "application/octet-stream", "document-" + id.ToString("N")[..8] + Extension(part)) : TypedResults.Bytes(shown, type);
    }

    /// <summary>A CDA that carries its own PDF shows that (CI-SIS: one line, the PDF preferred); null for all else.</summary>
    /// <remarks>A bare <c>null</c> beside a memory would be an empty memory, which is not "none".</remarks>
    private static ReadOnlyMemory<byte>? Embedded(PartRead part) =>
        part.Nature == PartNature.Cda && CdaReader.Read(part.Content).Display.Media is { } media && media.Decode().TryGet(out var content) ? content : default(ReadOnlyMemory<byte>?);

    private static string Extension(PartRead part) => part.Nature switch { PartNature.Cda => ".xml", PartNature.Hprim => ".hpr", PartNature.Message => ".eml", PartNature.Text => ".txt", _ => ".bin" };
}
