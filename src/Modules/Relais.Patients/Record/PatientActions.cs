using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Patients.Record;

/// <summary>The one-button verbs of the patient's page.</summary>
internal static class PatientActions
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var patient = routes.MapActions("/patients/{id:guid}");
        patient.MapPost("/piece-vue", (Guid id, PatientVerb on) => on.Do(id, "patient.document-seen", p => p.SeeIdentityDocument())).RequireAuthorization(Rights.ConfirmIdentity);
        patient.MapPost("/doute", (Guid id, [FromForm(Name = "leve")] string? lifted, PatientVerb on) =>
            on.Do(id, lifted == "oui" ? "patient.doubt-lift" : "patient.doubt", p => p.Doubt(lifted != "oui"))).RequireAuthorization(Rights.ConfirmIdentity);
        patient.MapPost("/homonyme", (Guid id, [FromForm(Name = "leve")] string? lifted, PatientVerb on) =>
            on.Do(id, lifted == "oui" ? "patient.homonym-lift" : "patient.homonym", p => p.MarkHomonym(lifted != "oui"))).RequireAuthorization(Rights.ConfirmIdentity);
        patient.MapPost("/information", (Guid id, PatientVerb on, TimeProvider clock) =>
            on.Do(id, "patient.inform", p => p.Entrust(p.RegularGp, clock.LocalDay(), p.AlwaysToDoctor))).RequireAuthorization(Rights.ConfirmIdentity);
        patient.MapPost("/objections", Object).RequireAuthorization(Rights.ConfirmIdentity);
        patient.MapPost("/objections/{objection:guid}/levee", Lift).RequireAuthorization(Rights.ConfirmIdentity);
    }

    private static Task<IResult> Object(Guid id, [FromForm(Name = "a")] string? with, PatientVerb on, RelaisDb db, IMembers members, CurrentMember me, TimeProvider clock, HttpContext http) =>
        on.Do(id, "patient.object", async patient =>
        {
            MemberId? member = Guid.TryParse(with, out var value) ? new MemberId(value) : null;
            if (member is null && with != ObjectPage.ToAll) throw new Refusal("patients.object-to", "Choisissez à quoi le patient s'oppose.");
            if (member is { } other && (await members.Cards([other], http.RequestAborted)).Count == 0) throw new Refusal("patients.member", "Cette personne n'est pas du territoire.");
            var scope = member is null ? ObjectionScope.Record : ObjectionScope.Member;
            Notice.Leave(http, "fait", "Opposition notée. " + WhoLifts(patient, member, me.Id));
            if (await db.Set<Objection>().Standing.AnyAsync(o => o.Patient == patient.Patient && o.Scope == scope && o.Member == member, http.RequestAborted)) return;
            db.Add(Objection.Of(Guid.CreateVersion7(clock.GetUtcNow()), patient, clock.LocalDay(), scope, member));
        });

    private static string WhoLifts(RegisteredPatient patient, MemberId? with, MemberId me) => (with, patient.RegularGp) switch
    {
        var (_, gp) when gp == me => "Elle se lève sur cette fiche.",
        ({ } other, _) when other != me => "Elle se lève sur cette fiche.",
        (null, null) => "Personne ne lit plus cette fiche : aucun médecin traitant n'y est noté.",
        (null, _) => "La fiche n'est plus ouverte pour vous ; son médecin traitant peut lever l'opposition.",
        _ => "La fiche n'est plus ouverte pour vous ; qui la voit encore peut lever l'opposition.",
    };

    private static Task<IResult> Lift(Guid id, Guid objection, PatientVerb on, RelaisDb db, TimeProvider clock, HttpContext http) =>
        on.Do(id, "patient.objection-lift", async patient =>
            (await db.Set<Objection>().SingleOrDefaultAsync(o => o.Id == objection && o.Patient == patient.Patient, http.RequestAborted))?.Lift(clock.LocalDay()));
}
