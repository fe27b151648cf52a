using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform.Requests;

namespace Relais.Delegation.HandOver;

/// <summary>The ball goes round: offered, accepted, declined, taken from nobody's queue, taken over.</summary>
internal static class HandOverWork
{
    public static void Map(RouteGroupBuilder work)
    {
        work.MapPost("/{id:guid}/passage", OfferIt).RequireAuthorization(Rights.HandleWork);
        work.MapPost("/{id:guid}/acceptation", (Guid id, WorkActions on, CurrentMember me) => on.On(id, "accept", (w, at) => w.Accept(me.Id, at), mustRead: true)).RequireAuthorization(Rights.HandleWork);
        work.MapPost("/{id:guid}/refus", (Guid id, WorkActions on, CurrentMember me) => on.On(id, "decline", (w, _) => Decline(w, me.Id))).RequireAuthorization(Rights.HandleWork);
        work.MapPost("/{id:guid}/prise", (Guid id, WorkActions on, CurrentMember me) => on.On(id, "take", (w, at) => w.Take(me.Id, at))).RequireAuthorization(Rights.HandleWork);
        work.MapPost("/{id:guid}/reprise", (Guid id, WorkActions on, CurrentMember me) => on.On(id, "take-over", (w, at) => w.TakeOver(me.Id, at), mustRead: true)).RequireAuthorization(Rights.HandleWork);
        work.MapPost("/{id:guid}/depot", (Guid id, WorkActions on, CurrentMember me) => on.On(id, "leave", (w, at) => w.Leave(me.Id, at))).RequireAuthorization(Rights.HandleWork);
    }

    private static async Task<IResult> OfferIt(Guid id, [FromForm(Name = "a")] string? to, [FromForm(Name = "mot")] string? note, WorkActions on, CurrentMember me, WhoReceives who, HttpContext http)
    {
        if (!Guid.TryParse(to, out var toId)) throw new Refusal("delegation.to-whom", "Choisissez à qui passer cet élément.");
        var receiver = new MemberId(toId);
        if (!await who.Allow(id, receiver, http.RequestAborted)) return TypedResults.NotFound();
        var words = string.IsNullOrWhiteSpace(note) ? null : note.Trim()[..Math.Min(note.Trim().Length, 500)];
        return await on.On(id, "offer", (w, at) => w.OfferTo(receiver, me.Id, words, at), receiver, words);
    }

    internal static void Decline(WorkItem work, MemberId by)
    {
        if (work.Offer?.To != by && work.Offer?.By != by) throw new Refusal("delegation.not-offered", "Cet élément ne vous est pas (ou plus) proposé.");
        work.Decline();
    }
}
