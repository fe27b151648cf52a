using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Access.Members;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Access.Settings;

/// <summary>Gives a member of the territory a mandate in a practice; it opens the practice's walls from its first day.</summary>
internal static class GiveMandate
{
    public static void Map(RouteGroupBuilder settings) =>
        settings.MapPost("/cabinets/{id:guid}/mandats", Handle).RequireAuthorization(Rights.ManagePractice);

    private static async Task<IResult> Handle(Guid id, HttpContext http, CurrentMember me, RelaisDb db, TimeProvider clock)
    {
        var (practice, ct) = (new PracticeId(id), http.RequestAborted);
        if (!me.Serves(practice)) return TypedResults.NotFound();
        me.MustHave(Rights.ManagePractice, practice);
        var form = await http.Request.ReadFormAsync(ct);
        var member = await MemberOf(form, db, ct);
        var role = RoleOf(form, member);
        var period = PeriodOf(form, clock.LocalDay());
        var last = period.To ?? DateOnly.MaxValue;
        if (await db.Set<Mandate>().AnyAsync(m => m.Member == member.Id && m.Practice == practice && m.Role == role && m.From <= last && (m.To == null || m.To >= period.From), ct))
            throw new Refusal("access.mandate-twice", $"{member.Name} a déjà ce mandat dans ces dates.");

        var days = form["jour"].Where(d => d is { Length: 1 } && d[0] is >= '0' and <= '6').Select(d => (DayOfWeek)(d![0] - '0')).Distinct().ToList();
        var mandate = Mandate.Of(Guid.CreateVersion7(clock.GetUtcNow()), member.Id, new NewMandate(practice, role, period, days));
        db.Add(mandate);
        db.Tell(clock, practice, "mandate.give", mandate.Id, note: $"{member.Id} {role}");
        await db.SaveChangesAsync(ct);
        Notice.Leave(http, "fait", $"{member.Name} sert ce cabinet à partir du {period.From:dd/MM/yyyy}.");
        return ActionFilter.See($"/reglages/cabinets/{id}");
    }

    private static async Task<Member> MemberOf(IFormCollection form, RelaisDb db, CancellationToken ct)
    {
        var id = Guid.TryParse(form["membre"], out var chosen) ? new MemberId(chosen) : default;
        return await db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) ?? throw new Refusal("access.member", "Choisissez une personne du territoire.");
    }

    private static Role RoleOf(IFormCollection form, Member member)
    {
        if (!Enum.TryParse<Role>(form["role"], out var role) || !Enum.IsDefined(role)) throw new Refusal("access.role", "Choisissez un rôle.");
        if (role is Role.Doctor or Role.Locum && member.Rpps is null)
            throw new Refusal("access.no-rpps", $"{member.Name} n'a pas de numéro RPPS : ce rôle valide et signe, il est réservé aux médecins.");
        return role;
    }

    private static Period PeriodOf(IFormCollection form, DateOnly today)
    {
        if (Day(form["debut"]) is not { } from || from < today) throw new Refusal("access.mandate-past", "Un mandat commence aujourd'hui ou plus tard.");
        var to = Day(form["fin"]);
        if (to < from) throw new Refusal("access.mandate-period", "Le dernier jour vient avant le premier.");
        return new Period(from, to);
    }

    internal static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
