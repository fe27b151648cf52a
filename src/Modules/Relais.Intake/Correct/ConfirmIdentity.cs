using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Intake.Correct;

/// <summary>POST /documents/{id}/patient: a person says, having compared both sets of traits, whose document it is. Signed; correctable at any time.</summary>
internal static class ConfirmIdentity
{
    public static void Map(RouteGroupBuilder documents) => documents.MapPost("/{id:guid}/patient", Handle).RequireAuthorization(Rights.ConfirmIdentity);

    private static async Task<IResult> Handle(Guid id, [FromForm(Name = "patient")] string? chosen, HttpContext http, AmendDocument amend, IPatients patients, RelaisDb db, TimeProvider clock)
    {
        var ct = http.RequestAborted;
        if (await amend.Find(id, ct) is not { } document) return TypedResults.NotFound();
        if (!Guid.TryParse(chosen, out var patientId)) throw new Refusal("intake.who", "Choisissez un patient.");
        var patient = await patients.Find(new PatientId(patientId), ct);
        if (patient is null || patient.Practice != document.Practice) throw new Refusal("intake.who-elsewhere", "Ce patient n'est pas de ce cabinet.");

        var before = document.Patient;
        document.ConfirmPatient(patient.Id, "identité confirmée par une personne, côte à côte", amend.Mine);
        db.Tell(clock, document.Practice, before is null ? "identity.confirm" : "identity.correct", document.Id.Value, patient.Id, before?.ToString());
        await amend.Follow(document, before is null ? "patient confirmé" : "patient corrigé", ct);
        return ActionFilter.Back(http, "/corbeille");
    }
}
