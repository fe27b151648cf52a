using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Ui;

namespace Relais.Intake.Correct;

/// <summary>POST /documents/{id}/patient: a person says, having compared both sets of traits, whose document it is. Signed; correctable at any time.</summary>
internal static class ConfirmIdentity
{
    public static void Map(RouteGroupBuilder documents) => documents.MapPost("/{id:guid}/patient", Handle).RequireAuthorization(Rights.ConfirmIdentity);

    private static async Task<IResult> Handle(Guid id, [FromForm(Name = "patient")] string? chosen, HttpContext http, AmendDocument amend, IPatients patients, SayWho say)
    {
        var ct = http.RequestAborted;
        if (await amend.Find(id, ct) is not { } document) return TypedResults.NotFound();
        if (!Guid.TryParse(chosen, out var patientId)) throw new Refusal("intake.who", "Choisissez un patient.");
        var patient = await patients.Find(new PatientId(patientId), ct);
        await say.Of(document, patient, ct);
        return ActionFilter.Back(http, "/corbeille");
    }
}
