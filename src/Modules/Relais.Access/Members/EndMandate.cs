using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Access.Members;

/// <summary>Ends a mandate on a last day; yesterday ends it at once. What was seen under it stays true: no other day already lived can be taken away.</summary>
internal sealed class EndMandate(RelaisDb db, IEnumerable<ILetGo> rooms, LastManager managers, TimeProvider clock)
{
    public static void Map(RouteGroupBuilder settings) =>
        settings.MapPost("/cabinets/{id:guid}/mandats/{mandate:guid}/fin", Handle).RequireAuthorization(Rights.ManagePractice);

    /// <returns>What it says of itself now, and how many things went back to nobody's queue; null when there is no such mandate here.</returns>
    public async Task<(Mandate Mandate, int Released)?> End(PracticeId practice, Guid mandate, DateOnly? lastDay, CancellationToken ct)
    {
        var today = clock.LocalDay();
        if (await db.Set<Mandate>().SingleOrDefaultAsync(m => m.Id == mandate && m.Practice == practice, ct) is not { } found) return null;
        if (lastDay is not { } last || last < today.AddDays(-1)) throw new Refusal("access.mandate-lived", "Le dernier jour est hier au plus tôt : ce qui a été vu sous ce mandat reste.");
        await managers.MustRemain(practice, found, last.AddDays(1), ct);

        found.End(last);
        db.Tell(clock, practice, "mandate.end", found.Id, note: $"{found.Member} {found.Role}");
        var released = last < today && !await StillServes(found, today, ct) ? await Release(practice, found.Member, ct) : 0;
        await db.SaveChangesAsync(ct);
        return (found, released);
    }

    /// <summary>What happened, for the person who did it.</summary>
    public static string Words(Mandate mandate, int released, DateOnly today) =>
        mandate.To >= today ? $"Ce mandat finit le {mandate.To:dd/MM/yyyy} au soir. Ce qui sera encore à son nom se verra dans « L'équipe », à reprendre."
        : "Ce mandat est fini dès maintenant." + released switch { 0 => " Rien n'était à son nom.", 1 => " Un élément à son nom revient « À personne ».", _ => $" {released} éléments à son nom reviennent « À personne »." };

    private Task<bool> StillServes(Mandate ended, DateOnly today, CancellationToken ct) =>
        db.Set<Mandate>().AsNoTracking().InForce(today).AnyAsync(m => m.Practice == ended.Practice && m.Member == ended.Member && m.Id != ended.Id, ct);

    private async Task<int> Release(PracticeId practice, MemberId member, CancellationToken ct)
    {
        var released = 0;
        foreach (var room in rooms) released += await room.Release(practice, member, ct);
        return released;
    }

    private static async Task<IResult> Handle(Guid id, Guid mandate, [FromForm(Name = "fin")] string? typed, [FromForm(Name = "quand")] string? when, HttpContext http, CurrentMember me, EndMandate mandates, TimeProvider clock)
    {
        var (practice, today) = (new PracticeId(id), clock.LocalDay());
        if (!me.Serves(practice)) return TypedResults.NotFound();
        me.MustHave(Rights.ManagePractice, practice);
        if (await mandates.End(practice, mandate, when == "maintenant" ? today.AddDays(-1) : typed.Day(), http.RequestAborted) is not { } ended) return TypedResults.NotFound();
        Notice.Leave(http, "fait", Words(ended.Mandate, ended.Released, today));
        return ActionFilter.See(ended.Mandate.Member == me.Id && ended.Mandate.To < today ? "/reglages" : $"/reglages/cabinets/{id}/membres");
    }
}
