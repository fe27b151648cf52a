using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Access.Sessions;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Access.Members;

/// <summary>Unlocks an account shut by too many tries, closes one for good, opens it again. Nothing is deleted, and each is told.</summary>
internal sealed class ShutAccount(RelaisDb db, LastManager managers, TimeProvider clock)
{
    public static void Map(RouteGroupBuilder settings)
    {
        Map(settings, "deblocage", (shut, practice, member, _, ct) => shut.Unlock(practice, member, ct), m => $"Le compte de {m.Name} est débloqué : il s'ouvre de nouveau avec le mot de passe et le code.");
        Map(settings, "fermeture", (shut, practice, member, by, ct) => shut.Close(practice, member, by, ct), m => $"Le compte de {m.Name} est fermé, et ses sessions avec lui. Ses mandats restent écrits ; finissez ceux qui doivent finir.");
        Map(settings, "reouverture", (shut, practice, member, by, ct) => shut.Reopen(practice, member, by, ct), m => $"Le compte de {m.Name} est rouvert.");
    }

    public async Task Unlock(PracticeId practice, Member member, CancellationToken ct)
    {
        var account = await db.AccountOf(member, ct);
        account.Unlock();
        await Tell(practice, "member.unlock", account.Id, member, ct);
    }

    public async Task Close(PracticeId practice, Member member, Responsible by, CancellationToken ct)
    {
        var account = await MineAlone(member, "fermer son propre compte", by, ct);
        var today = clock.LocalDay();
        var served = await db.Set<Mandate>().AsNoTracking().InForce(today).Where(m => m.Member == member.Id).Select(m => m.Practice).Distinct().ToListAsync(ct);
        foreach (var one in served) await managers.MustRemain(one, member.Id, today, ct);
        account.Close(clock.GetUtcNow());
        await db.EndSessionsOf(account, clock.GetUtcNow(), ct);
        await Tell(practice, "member.close", account.Id, member, ct);
    }

    public async Task Reopen(PracticeId practice, Member member, Responsible by, CancellationToken ct)
    {
        var account = await MineAlone(member, "rouvrir son propre compte", by, ct);
        account.Reopen();
        await Tell(practice, "member.reopen", account.Id, member, ct);
    }

    /// <remarks>An account serves every practice of its member: one of them does not shut the others out.</remarks>
    private async Task<SignIn.Account> MineAlone(Member member, string what, Responsible by, CancellationToken ct)
    {
        by.MustNotBe(member.Id, what);
        if (!await by.AnswersAloneFor(db, member.Id, clock.LocalDay(), ct))
            throw new Refusal("access.also-elsewhere", $"{member.Name} sert aussi un cabinet que vous ne gérez pas : finissez plutôt son mandat ici.");
        return await db.AccountOf(member, ct);
    }

    private async Task Tell(PracticeId practice, string act, Guid account, Member member, CancellationToken ct)
    {
        db.Tell(clock, practice, act, account, note: $"{member.Id}");
        await db.SaveChangesAsync(ct);
    }

    private static void Map(RouteGroupBuilder settings, string verb, Func<ShutAccount, PracticeId, Member, Responsible, CancellationToken, Task> act, Func<Member, string> done) =>
        settings.MapPost($"/cabinets/{{id:guid}}/membres/{{member:guid}}/{verb}", async (Guid id, Guid member, HttpContext http, CurrentMember me, RelaisDb db, ShutAccount shut, TimeProvider clock) =>
        {
            var (practice, ct) = (new PracticeId(id), http.RequestAborted);
            if (!me.Serves(practice)) return (IResult)TypedResults.NotFound();
            var by = Responsible.For(me, practice);
            if (await db.MemberHere(practice, new MemberId(member), clock.LocalDay(), ct) is not { } found) return TypedResults.NotFound();
            await act(shut, practice, found, by, ct);
            Notice.Leave(http, "fait", done(found));
            return ActionFilter.See($"/reglages/cabinets/{id}/membres");
        }).RequireAuthorization(Rights.ManagePractice);
}
