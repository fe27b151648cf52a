using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relais.Codecs.Cda;
using Relais.Codecs.Sniff;
using Relais.Intake.Read;
using Relais.Intake.Share;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Ui;

namespace Relais.Intake.Show;

/// <summary>
/// GET /documents/{id}/fichier, or under /partages/{patient}: the bytes of a document, or of its PDF copy. The look is in the journal before the first byte
/// leaves. Only PDF and pictures are shown in place; all else is a download, so that nothing received runs in the browser.
/// </summary>
internal static class DocumentContent
{
    public static void Map(IEndpointRouteBuilder routes, RouteGroupBuilder documents)
    {
        documents.MapGet("/{id:guid}/fichier", (Guid id, OwnDocument own, HttpContext http) => Send(id, own, isCopy: false, http)).RequireAuthorization(Rights.SeePatients);
        documents.MapGet("/{id:guid}/copie", (Guid id, OwnDocument own, HttpContext http) => Send(id, own, isCopy: true, http)).RequireAuthorization(Rights.SeePatients);
        // The same bytes, for who reads the patient's record from another practice.
        var shared = routes.MapActions("/partages/{id:guid}/documents/{document:guid}");
        shared.MapGet("/fichier", (Guid id, Guid document, SharedDocument from, HttpContext http) => Send(id, document, from, isCopy: false, http)).RequireAuthorization(Rights.SignedIn);
        shared.MapGet("/copie", (Guid id, Guid document, SharedDocument from, HttpContext http) => Send(id, document, from, isCopy: true, http)).RequireAuthorization(Rights.SignedIn);
    }

    private static async Task<IResult> Send(Guid id, OwnDocument own, bool isCopy, HttpContext http) =>
        await own.Open(new DocumentId(id), http.RequestAborted) is { } found ? Answer(id, found.Part, found.Renderings, isCopy, http) : TypedResults.NotFound();

    private static async Task<IResult> Send(Guid patient, Guid document, SharedDocument from, bool isCopy, HttpContext http) =>
        await from.Open(new PatientId(patient), new DocumentId(document), http.RequestAborted) is { } found ? Answer(document, found.Part, found.Renderings, isCopy, http) : TypedResults.NotFound();

    private static IResult Answer(Guid id, PartRead? part, IReadOnlyList<PartRead> copies, bool isCopy, HttpContext http)
    {
        if (part is null) return TypedResults.NotFound();
        var shown = isCopy ? copies.Count > 0 ? copies[0].Content : default : Embedded(part) ?? part.Content;
        if (shown.Length == 0) return TypedResults.NotFound();
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
