using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Access.SignIn;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Access.Members;

/// <summary>Gives a member of the territory a mandate in a practice; it opens the practice's walls from its first day. The account, if any, stays as it is.</summary>
internal sealed class GiveMandate(RelaisDb db, TimeProvider clock)
{
    public static void Map(RouteGroupBuilder settings) =>
        settings.MapPost("/cabinets/{id:guid}/mandats", Handle).RequireAuthorization(Rights.ManagePractice);

    public async Task<Member> Give(MemberId id, NewMandate given, Responsible by, CancellationToken ct)
    {
        var member = await db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) ?? throw new Refusal("access.member", "Choisissez une personne du territoire.");
        by.MustNotBe(member.Id, "se donner un mandat");
        if (MandateTerms.IsProfessional(given.Role) && member.Rpps is null)
            throw new Refusal("access.no-rpps", $"{member.Name} n'a pas de numéro RPPS : ce rôle est celui d'un professionnel de santé. Écrivez d'abord son numéro, par « Métier et RPPS », là où cette personne sert déjà.");
        await MustHaveEntered(member, by, ct);
        var last = given.Period.To ?? DateOnly.MaxValue;
        if (await db.Set<Mandate>().AnyAsync(m => m.Member == member.Id && m.Practice == given.Practice && m.Role == given.Role && m.From <= last && (m.To == null || m.To >= given.Period.From), ct))
            throw new Refusal("access.mandate-twice", $"{member.Name} a déjà ce mandat dans ces dates.");

        var mandate = Mandate.Of(Guid.CreateVersion7(clock.GetUtcNow()), member.Id, given);
        db.Add(mandate);
        db.Tell(clock, given.Practice, "mandate.give", mandate.Id, note: $"{member.Id} {given.Role}");
        await db.SaveChangesAsync(ct);
        return member;
    }

    /// <remarks>Whoever holds an unused code could enter under this name: only the practices that gave it may be opened by it (decision 0014).</remarks>
    private async Task MustHaveEntered(Member member, Responsible by, CancellationToken ct)
    {
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Member == member.Id, ct);
        if (account is { PasswordHash: null } && !await by.AnswersAloneFor(db, member.Id, clock.LocalDay(), ct))
            throw new Refusal("access.not-entered", $"{member.Name} n'est pas encore entré dans Relais avec son code. Donnez-lui ce mandat quand ce sera fait.");
    }

    private static async Task<IResult> Handle(Guid id, HttpContext http, CurrentMember me, GiveMandate mandates, TimeProvider clock)
    {
        var (practice, ct) = (new PracticeId(id), http.RequestAborted);
        if (!me.Serves(practice)) return TypedResults.NotFound();
        var by = Responsible.For(me, practice);
        var form = await http.Request.ReadFormAsync(ct);
        var chosen = Guid.TryParse(form["membre"], out var typed) ? new MemberId(typed) : throw new Refusal("access.member", "Choisissez une personne du territoire.");
        var period = MandateTerms.PeriodOf(((string?)form["debut"]).Day(), ((string?)form["fin"]).Day(), clock.LocalDay());
        var given = new NewMandate(practice, MandateTerms.RoleOf(form["role"]), period, MandateTerms.DaysOf(form["jour"])) { Capacity = MandateTerms.CapacityOf(form["titre"]) };
        var member = await mandates.Give(chosen, given, by, ct);
        Notice.Leave(http, "fait", $"{member.Name} sert ce cabinet à partir du {period.From:dd/MM/yyyy}.");
        return ActionFilter.See($"/reglages/cabinets/{id}/membres");
    }
}
