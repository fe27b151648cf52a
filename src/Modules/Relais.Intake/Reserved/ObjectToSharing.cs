using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Contracts.Patients;
using Relais.Intake.Correct;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Intake.Reserved;

/// <summary>POST /documents/{id}/opposition: the patient objects to sharing this document, said to whoever keeps the register. It is lifted with their other objections.</summary>
internal static class ObjectToSharing
{
    private const int Longest = 200;

    public static void Map(RouteGroupBuilder documents) => documents.MapPost("/{id:guid}/opposition", Handle).RequireAuthorization(Rights.ConfirmIdentity);

    private static async Task<IResult> Handle(
        Guid id, [FromForm(Name = "le")] string? on, [FromForm(Name = "motif")] string? reason, HttpContext http, AmendDocument amend, IPatients patients, IKeepObjections objections, RelaisDb db, TimeProvider clock)
    {
        var ct = http.RequestAborted;
        if (await amend.Find(id, ct) is not { } document) return TypedResults.NotFound();
        if (document.Patient is not { } patient || await patients.Find(patient, ct) is null)
            throw new Refusal("intake.objection-who", "Ce document n'est rattaché à aucun patient : dites d'abord de qui il parle.");
        if (on.Day() is not { } day) throw new Refusal("intake.objection-day", "Donnez le jour où le patient s'est opposé.");
        if (day > clock.LocalDay()) throw new Refusal("intake.objection-day", "Une opposition se note une fois dite : le jour ne peut pas être à venir.");
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal("intake.objection-why", "Écrivez en quelques mots ce que le patient a dit, ou « sans motif donné ».");

        await objections.Object(patient, document.Id, day, reason.Trim()[..Math.Min(reason.Trim().Length, Longest)], ct);
        await db.SaveChangesAsync(ct);
        return ActionFilter.See($"/patients/{patient}");
    }
}
