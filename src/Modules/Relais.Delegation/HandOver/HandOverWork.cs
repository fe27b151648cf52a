using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Contracts.Access;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Relais.Delegation.HandOver;

/// <summary>The ball goes round: offered, accepted, declined, taken from nobody's queue, taken over.</summary>
internal static class HandOverWork
{
    public static void Map(RouteGroupBuilder work)
    {
        work.MapPost("/{id:guid}/passage", OfferIt).RequireAuthorization(Rights.HandleWork);
        work.MapPost("/{id:guid}/acceptation", (Guid id, WorkActions on, CurrentMember me) => on.On(id, "accept", (w, at) => w.Accept(me.Id, at))).RequireAuthorization(Rights.HandleWork);
        work.MapPost("/{id:guid}/refus", (Guid id, WorkActions on, CurrentMember me) => on.On(id, "decline", (w, _) => Decline(w, me.Id))).RequireAuthorization(Rights.HandleWork);
        work.MapPost("/{id:guid}/prise", (Guid id, WorkActions on, CurrentMember me) => on.On(id, "take", (w, at) => w.Take(me.Id, at))).RequireAuthorization(Rights.HandleWork);
        work.MapPost("/{id:guid}/reprise", (Guid id, WorkActions on, CurrentMember me) => on.On(id, "take-over", (w, at) => w.TakeOver(me.Id, at))).RequireAuthorization(Rights.HandleWork);
        work.MapPost("/{id:guid}/depot", (Guid id, WorkActions on) => on.On(id, "leave", (w, at) => w.LeaveToNobody(at))).RequireAuthorization(Rights.HandleWork);
    }

    private static async Task<IResult> OfferIt(Guid id, [FromForm(Name = "a")] string? to, [FromForm(Name = "mot")] string? note, WorkActions on, CurrentMember me, RelaisDb db, IMembers members, HttpContext http)
    {
        if (!Guid.TryParse(to, out var toId)) throw new Refusal("delegation.to-whom", "Choisissez à qui passer cet élément.");
        var practice = await db.Set<WorkItem>().Where(w => w.Id == id).Select(w => (PracticeId?)w.Practice).SingleOrDefaultAsync(http.RequestAborted);
        if (practice is null) return TypedResults.NotFound();
        var receiver = new MemberId(toId);
        await MustServe(members, practice.Value, receiver, http.RequestAborted);
        var words = string.IsNullOrWhiteSpace(note) ? null : note.Trim()[..Math.Min(note.Trim().Length, 500)];
        return await on.On(id, "offer", (w, at) => w.OfferTo(receiver, me.Id, words, at), receiver, words);
    }

    internal static async Task MustServe(IMembers members, PracticeId practice, MemberId receiver, CancellationToken ct)
    {
        if ((await members.Serving(practice, ct)).All(m => m.Member.Id != receiver))
            throw new Refusal("delegation.not-serving", "Cette personne n'a pas de mandat aujourd'hui dans ce cabinet.");
    }

    internal static void Decline(WorkItem work, MemberId by)
    {
        if (work.Offer?.To != by && work.Offer?.By != by) throw new Refusal("delegation.not-offered", "Cet élément ne vous est pas (ou plus) proposé.");
        work.Decline();
    }
}
