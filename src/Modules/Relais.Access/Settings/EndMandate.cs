using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Access.Members;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Access.Settings;

/// <summary>Ends a mandate on a last day. What was seen under it stays true: a day already lived cannot be taken away.</summary>
internal static class EndMandate
{
    public static void Map(RouteGroupBuilder settings) =>
        settings.MapPost("/cabinets/{id:guid}/mandats/{mandate:guid}/fin", Handle).RequireAuthorization(Rights.ManagePractice);

    private static async Task<IResult> Handle(Guid id, Guid mandate, [FromForm(Name = "fin")] string? typed, HttpContext http, CurrentMember me, RelaisDb db, TimeProvider clock)
    {
        var (practice, ct, today) = (new PracticeId(id), http.RequestAborted, clock.LocalDay());
        if (!me.Serves(practice)) return TypedResults.NotFound();
        me.MustHave(Rights.ManagePractice, practice);
        var found = await db.Set<Mandate>().SingleOrDefaultAsync(m => m.Id == mandate && m.Practice == practice, ct);
        if (found is null) return TypedResults.NotFound();
        if (GiveMandate.Day(typed) is not { } last || last < today.AddDays(-1)) throw new Refusal("access.mandate-lived", "Le dernier jour est hier au plus tôt : ce qui a été vu sous ce mandat reste.");
        if (Manages(found.Role) && !await SomeoneManages(db, practice, found.Id, last.AddDays(1), ct))
            throw new Refusal("access.last-manager", "Plus personne ne gérerait ce cabinet : donnez d'abord ce rôle à quelqu'un d'autre.");

        found.End(last);
        db.Tell(clock, practice, "mandate.end", found.Id, note: $"{found.Member} {found.Role}");
        await db.SaveChangesAsync(ct);
        Notice.Leave(http, "fait", $"Ce mandat finit le {found.To:dd/MM/yyyy} au soir.");
        return ActionFilter.See(me.May(Rights.ManagePractice, practice) && (found.Member != me.Id || last >= today) ? $"/reglages/cabinets/{id}" : "/reglages");
    }

    private static bool Manages(Role role) => Rights.Of(role).Contains(Rights.ManagePractice);

    private static async Task<bool> SomeoneManages(RelaisDb db, PracticeId practice, Guid but, DateOnly day, CancellationToken ct) =>
        (await db.Set<Mandate>().AsNoTracking().InForce(day).Where(m => m.Practice == practice && m.Id != but).Select(m => m.Role).ToListAsync(ct)).Any(Manages);
}
