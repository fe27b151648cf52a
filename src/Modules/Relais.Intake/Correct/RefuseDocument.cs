using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Contracts.Delegation;
using Relais.Contracts.Protocols;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Intake.Correct;

/// <summary>
/// POST /documents/{id}/refus: a held part that cannot be used (unreadable, not for this practice) is refused with a reason.
/// The bytes stay, the counts show it, the journal says who. Readable clinical content is not refused: it goes to a doctor.
/// </summary>
internal static class RefuseDocument
{
    public static void Map(RouteGroupBuilder documents) => documents.MapPost("/{id:guid}/refus", Handle).RequireAuthorization(Rights.ConfirmIdentity);

    private static async Task<IResult> Handle(Guid id, [FromForm(Name = "raison")] string? reason, HttpContext http, AmendDocument amend, IDesk desk, CurrentMember me, RelaisDb db, TimeProvider clock)
    {
        var ct = http.RequestAborted;
        if (await amend.Find(id, ct) is not { } document) return TypedResults.NotFound();
        if (document.Held is null) throw new Refusal("intake.refuse-open", "Seul un élément retenu peut être refusé.");
        if (document.Class == KindClass.Clinical && HeldReason.CanBeRead(document.Held) && !me.May(Rights.Validate, document.Practice))
            throw new Refusal("intake.refuse-clinical", "Ce document est clinique et se lit : seul un médecin peut le refuser. Passez-le-lui avec un mot.");
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal("intake.refuse-why", "Dites pourquoi il est refusé : l'expéditeur pourra le demander.");
        var words = reason.Trim()[..Math.Min(reason.Trim().Length, 200)];
        document.Becomes(Fate.Refused, words);
        db.Tell(clock, document.Practice, "document.refuse", document.Id.Value, document.Patient);
        await desk.Withdraw(document.Id, words, ct);
        await db.SaveChangesAsync(ct);
        return ActionFilter.Back(http, "/corbeille");
    }
}
