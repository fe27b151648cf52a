using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Blobs;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Patients.Import;

/// <summary>Brings a file, says yes to its plan, and gives back the lines that were refused.</summary>
internal static class ImportActions
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var import = routes.MapActions("/patients/import");
        import.MapPost("", Bring).RequireAuthorization(Rights.ConfirmIdentity);
        import.MapPost("/{id:guid}/confirmation", Confirm).RequireAuthorization(Rights.ConfirmIdentity);
        import.MapGet("/{id:guid}/refus.csv", Refused).RequireAuthorization(Rights.ConfirmIdentity);
    }

    private static async Task<IResult> Bring(IFormFile? fichier, [FromForm(Name = "cabinet")] Guid? chosen, RelaisDb db, BlobStore blobs, CurrentMember me, TimeProvider clock, CancellationToken ct)
    {
        if (chosen is not { } value) throw new Refusal("patients.practice", "Choisissez le cabinet.");
        var practice = new PracticeId(value);
        me.MustHave(Rights.ConfirmIdentity, practice);
        if (fichier is null or { Length: 0 }) throw new Refusal("patients.file-empty", "Choisissez un fichier.");
        if (fichier.Length > PatientFile.MostBytes) throw new Refusal("patients.file-size", "Ce fichier est trop gros (plus de 20 Mo) : coupez-le.");

        using var buffer = new MemoryStream();
        await fichier.CopyToAsync(buffer, ct);
        _ = PatientFile.Read(buffer.ToArray(), clock.LocalDay());   // a file without its columns is refused before it is kept
        var import = PatientImport.Of(Guid.CreateVersion7(clock.GetUtcNow()), practice, me.Id, clock.GetUtcNow(), await blobs.Put(practice, buffer.ToArray(), ct), me.InTrial);
        db.Add(import);
        db.Tell(clock, practice, "patient.import-file", import.Id);
        await db.SaveChangesAsync(ct);
        return ActionFilter.See($"/patients/import/{import.Id}");
    }

    private static async Task<IResult> Confirm(Guid id, RelaisDb db, ImportWork work, CurrentMember me, TimeProvider clock, CancellationToken ct)
    {
        if (await Find(id, db, me, ct) is not { } import) return TypedResults.NotFound();
        if (import.EndedAt is null && !import.IsRunning(clock.GetUtcNow()))
        {
            import.Start(import.Lines, clock.GetUtcNow());
            db.Tell(clock, import.Practice, "patient.import-start", id);
            await db.SaveChangesAsync(ct);
            work.Ask(id, Walls.OfPractices(me.Territory, [import.Practice], me.Id));
        }

        return ActionFilter.See($"/patients/import/{id}");
    }

    private static async Task<IResult> Refused(Guid id, RelaisDb db, RunImport run, BlobStore blobs, CurrentMember me, TimeProvider clock, CancellationToken ct)
    {
        if (await Find(id, db, me, ct) is not { } import) return TypedResults.NotFound();
        db.Tell(clock, import.Practice, "patient.import-refused", id);
        await db.SaveChangesAsync(ct);
        var refused = (await run.Plan(import, ct)).Where(l => l.Outcome == ImportOutcome.Refused);
        var csv = new StringBuilder("\uFEFFligne;raison\r\n");
        foreach (var line in refused) csv.Append(line.Line).Append(";\"").Append(line.Reason.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\"\r\n");
        return TypedResults.File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", "lignes-refusees.csv");
    }

    private static async Task<PatientImport?> Find(Guid id, RelaisDb db, CurrentMember me, CancellationToken ct) =>
        await db.Set<PatientImport>().SingleOrDefaultAsync(i => i.Id == id, ct) is { } import && me.May(Rights.ConfirmIdentity, import.Practice) ? import : null;
}
