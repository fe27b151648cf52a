using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Contracts.Access;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Ui;

namespace Relais.Access.Settings;

/// <summary>Says who answers, in a practice, for what has no other owner.</summary>
internal static class NameReferent
{
    public static void Map(RouteGroupBuilder settings) =>
        settings.MapPost("/cabinets/{id:guid}/referents/{about}", Handle).RequireAuthorization(Rights.ManagePractice);

    private static async Task<IResult> Handle(Guid id, string about, [FromForm(Name = "membre")] string? typed, HttpContext http, CurrentMember me, IMembers members, ISettlePractices practices)
    {
        var (practice, ct) = (new PracticeId(id), http.RequestAborted);
        if (!me.Serves(practice) || ReferentSubjects.All.All(s => s.Code != about)) return TypedResults.NotFound();
        me.MustHave(Rights.ManagePractice, practice);
        var member = Guid.TryParse(typed, out var chosen) ? new MemberId(chosen) : throw new Refusal("access.referent", "Choisissez qui en répond.");
        var serving = (await members.Serving(practice, ct)).FirstOrDefault(s => s.Member.Id == member)?.Member
            ?? throw new Refusal("access.not-serving", "Cette personne n'a pas de mandat aujourd'hui dans ce cabinet.");

        await practices.Name(practice, about, member, ct);
        Notice.Leave(http, "fait", $"{serving.Name} en répond désormais.");
        return ActionFilter.See($"/reglages/cabinets/{id}");
    }
}
