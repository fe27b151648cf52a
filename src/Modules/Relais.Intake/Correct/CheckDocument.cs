using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relais.Contracts.Protocols;
using Relais.Intake.Classify;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Intake.Correct;

/// <summary>POST /documents/{id}/verification: a person checked what held it (cut short, two contents under one name) and keeps it, kind and class as they are.</summary>
internal static class CheckDocument
{
    public static void Map(RouteGroupBuilder documents) => documents.MapPost("/{id:guid}/verification", Handle).RequireAuthorization(Rights.ConfirmIdentity);

    private static async Task<IResult> Handle(Guid id, HttpContext http, AmendDocument amend, IKindCatalogue kinds, RelaisDb db, TimeProvider clock)
    {
        if (await amend.Find(id, http.RequestAborted) is not { } document) return TypedResults.NotFound();
        if (!HeldReason.IsToCheck(document.Held)) throw new Refusal("intake.nothing-to-check", "Rien n'est à vérifier ici : quelqu'un l'a peut-être fait déjà.");
        var held = document.Held;
        document.Check(Subjects.AreAboutAPatient(kinds.Find(document.Kind, clock.LocalDay())));
        db.Tell(clock, document.Practice, "document.check", document.Id.Value, document.Patient, held);
        await amend.Follow(document, "vérifié", lowers: false, http.RequestAborted);
        return ActionFilter.Back(http, "/corbeille");
    }
}
