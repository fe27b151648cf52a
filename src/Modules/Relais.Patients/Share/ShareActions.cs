using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Kernel;
using Relais.Patients.Record;
using Relais.Platform;
using Relais.Platform.Requests;
using Relais.Platform.Ui;

namespace Relais.Patients.Share;

/// <summary>The gestures of a patient's page that open their record beyond the practice, and shut it again.</summary>
internal static class ShareActions
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var patient = routes.MapActions("/patients/{id:guid}");
        patient.MapPost("/equipe", Join).RequireAuthorization(Rights.ConfirmIdentity);
        patient.MapPost("/equipe/{membership:guid}/fin", Leave).RequireAuthorization(Rights.ConfirmIdentity);
        patient.MapPost("/consentements", Give).RequireAuthorization(Rights.ConfirmIdentity);
        patient.MapPost("/consentements/{consent:guid}/retrait", Withdraw).RequireAuthorization(Rights.ConfirmIdentity);
    }

    private static Task<IResult> Join(Guid id, [FromForm(Name = "membre")] string? member, [FromForm(Name = "du")] string? from, [FromForm(Name = "au")] string? to, PatientVerb on, KeepCareTeam team, TimeProvider clock, HttpContext http) =>
        on.Do(id, "patient.team-join", patient =>
        {
            var who = ShareTerms.Member(member) ?? throw new Refusal("patients.team-who", "Choisissez qui entre dans l'équipe de soins.");
            return team.Join(patient, who, new Period(ShareTerms.Day(from) ?? clock.LocalDay(), ShareTerms.Day(to)), http.RequestAborted);
        });

    private static Task<IResult> Leave(Guid id, Guid membership, PatientVerb on, KeepCareTeam team, HttpContext http) =>
        on.Do(id, "patient.team-leave", patient => team.Leave(patient, membership, http.RequestAborted));

    private static Task<IResult> Give(
        Guid id, [FromForm(Name = "objet")] string? subject, [FromForm(Name = "membre")] string? member, [FromForm(Name = "forme")] string? form, [FromForm(Name = "le")] string? on, [FromForm(Name = "au")] string? until,
        PatientVerb verb, KeepConsents consents, TimeProvider clock, HttpContext http) =>
        verb.Do(id, "patient.consent", patient => consents.Give(patient,
            new ConsentTerms(ShareTerms.Subject(subject), ShareTerms.Member(member), ShareTerms.Form(form), ShareTerms.Day(on) ?? clock.LocalDay(), ShareTerms.Day(until)), http.RequestAborted));

    private static Task<IResult> Withdraw(Guid id, Guid consent, PatientVerb on, KeepConsents consents, HttpContext http) =>
        on.Do(id, "patient.consent-withdraw", patient => consents.Withdraw(patient, consent, http.RequestAborted));
}
