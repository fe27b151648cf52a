using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Intake.Api;

/// <summary>POST /logiciels/{id}/fin: the key of a program opens nothing from now on.</summary>
internal static class EndClient
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapActions("/logiciels").MapPost("/{id:guid}/fin", Handle).RequireAuthorization(Rights.ManagePractice);

    internal static async Task End(RelaisDb db, IntakeClient client, TimeProvider clock, CancellationToken ct)
    {
        if (!client.IsOpen) return;
        client.End(clock.GetUtcNow());
        db.Tell(clock, client.Practice, "client.end", client.Id);
        await db.SaveChangesAsync(ct);
    }

    private static async Task<IResult> Handle(Guid id, HttpContext http, RelaisDb db, CurrentMember me, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Set<IntakeClient>().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } client || !me.May(Rights.ManagePractice, client.Practice)) return TypedResults.NotFound();
        await End(db, client, clock, ct);
        Notice.Leave(http, "fait", "La clé est retirée : ce logiciel ne peut plus rien déposer.");
        return ActionFilter.See($"/reglages/cabinets/{client.Practice}");
    }
}
