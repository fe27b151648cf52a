using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Access.Members;
using Relais.Access.Sessions;
using Relais.Access.SignIn;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Access.Settings;

/// <summary>What each member settles alone: single-letter keys, and the sessions left open elsewhere.</summary>
internal static class MySettings
{
    public static void Map(RouteGroupBuilder settings)
    {
        settings.MapPost("/touches", SwitchKeys).RequireAuthorization(Rights.SignedIn);
        settings.MapPost("/sessions/fin", EndOthers).RequireAuthorization(Rights.SignedIn);
        settings.MapPost("/sessions/{id:guid}/fin", EndOne).RequireAuthorization(Rights.SignedIn);
    }

    /// <summary>Ends every session of the account but this one; saved by the caller.</summary>
    public static async Task<int> EndOthersOf(RelaisDb db, CurrentMember me, HttpContext http, DateTimeOffset now)
    {
        var here = RelaisSignIn.SessionOf(http.User);
        var others = await db.Set<Session>().AliveAt(now).OfMember(db, me.Id).Where(s => s.Id != here).ToListAsync(http.RequestAborted);
        foreach (var session in others) session.End(now);
        return others.Count;
    }

    private static async Task<IResult> SwitchKeys([FromForm(Name = "touches")] string? keys, HttpContext http, CurrentMember me, RelaisDb db)
    {
        var member = await db.Set<Member>().SingleAsync(m => m.Id == me.Id, http.RequestAborted);
        member.SwitchKeys(off: keys != "oui");
        await db.SaveChangesAsync(http.RequestAborted);
        Notice.Leave(http, "fait", member.KeysOff ? "Les touches d'une lettre sont coupées." : "Les touches d'une lettre sont actives.");
        return ActionFilter.See("/reglages");
    }

    private static async Task<IResult> EndOthers(HttpContext http, CurrentMember me, RelaisDb db, TimeProvider clock)
    {
        var ended = await EndOthersOf(db, me, http, clock.GetUtcNow());
        await db.SaveChangesAsync(http.RequestAborted);
        Notice.Leave(http, "fait", ended switch { 0 => "Aucune autre session n'était ouverte.", 1 => "L'autre session est fermée.", _ => $"Les {ended} autres sessions sont fermées." });
        return ActionFilter.See("/reglages");
    }

    private static async Task<IResult> EndOne(Guid id, HttpContext http, CurrentMember me, RelaisDb db, TimeProvider clock)
    {
        var session = await db.Set<Session>().OfMember(db, me.Id).SingleOrDefaultAsync(s => s.Id == id, http.RequestAborted);
        if (session is null) return TypedResults.NotFound();
        session.End(clock.GetUtcNow());
        await db.SaveChangesAsync(http.RequestAborted);
        Notice.Leave(http, "fait", "Cette session est fermée.");
        return ActionFilter.See("/reglages");
    }
}
