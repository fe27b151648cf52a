using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Intake.Correct;

/// <summary>
/// POST /documents/{id}/reprise: a part that a person refused is wanted after all, at any time. It is held again for what held it,
/// and its work opens again.
/// </summary>
internal static class TakeBackDocument
{
    public static void Map(RouteGroupBuilder documents) => documents.MapPost("/{id:guid}/reprise", Handle).RequireAuthorization(Rights.ConfirmIdentity);

    private static async Task<IResult> Handle(Guid id, HttpContext http, AmendDocument amend, RelaisDb db, TimeProvider clock)
    {
        var ct = http.RequestAborted;
        if (await amend.FindRefused(id, ct) is not { } document) return TypedResults.NotFound();
        if (document.RefusedFrom is null) throw new Refusal("intake.refused-unread", "Relais a refusé cette pièce à l'arrivée : il n'y a pas de travail à reprendre. Demandez un nouvel envoi.");
        if (await CameAgain(db, document, ct)) throw new Refusal("intake.came-again", "Le même document est revenu depuis, ou un plus récent : il est déjà dans la corbeille.");

        document.TakeBack();
        db.Tell(clock, document.Practice, "document.take-back", document.Id.Value, document.Patient);
        await amend.Follow(document, "pièce reprise", lowers: false, ct);
        return ActionFilter.Back(http, "/corbeille");
    }

    /// <summary>The same bytes; or, filed later, the same document in other words, as a sender mends what was asked for again.</summary>
    private static async Task<bool> CameAgain(RelaisDb db, Document document, CancellationToken ct)
    {
        var alike = await db.Set<Document>().AsNoTracking()
            .Where(d => d.Practice == document.Practice && d.Id != document.Id && d.Fate != Fate.Duplicate && d.Fate != Fate.Refused
                && (d.Content == document.Content || (d.Identifier != null && d.Identifier == document.Identifier) || (d.SetId != null && d.SetId == document.SetId)))
            .Select(d => new { d.Id, Same = d.Content == document.Content }).ToListAsync(ct);
        return alike.Any(d => d.Same || d.Id.Value.CompareTo(document.Id.Value) > 0);
    }
}
