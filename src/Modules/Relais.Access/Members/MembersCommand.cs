using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Access.Invite;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Commands;
using Relais.Platform.Store;

namespace Relais.Access.Members;

/// <summary><c>relais members …</c>: what the page does, for whoever holds the machine; the journal tells it as done by Relais.</summary>
internal static class MembersCommand
{
    private static readonly string Roles = string.Join(", ", Enum.GetNames<Role>());

    public static Command Of(IServiceProvider services) => new("members", "Membres, mandats et comptes d'un cabinet.")
    {
        List(services), Add(services), Account(services), Correct(services), Mandate(services), End(services), Invite(services),
        Shut(services, "unlock", "Débloque un compte fermé par trop d'essais.", (shut, practice, member, ct) => shut.Unlock(practice, member, ct)),
        Shut(services, "close", "Ferme un compte : personne n'entre plus avec lui.", (shut, practice, member, ct) => shut.Close(practice, member, Responsible.Operator, ct)),
        Shut(services, "reopen", "Rouvre un compte fermé.", (shut, practice, member, ct) => shut.Reopen(practice, member, Responsible.Operator, ct)),
    };

    private static Command List(IServiceProvider services) => PracticeVerb.Reading(services, "list", "Liste qui sert un cabinet, servait et servira, et l'état de son compte.", [], async (scope, practice, parsed, json, ct) =>
    {
        foreach (var l in await scope.GetRequiredService<MembersOfPractice>().All(practice, ct))
            Console.WriteLine(json
                ? JsonLine.Of(new { mandate = l.Mandate.Id, member = l.Member.Id.Value, name = l.Member.Name, login = l.Login, rpps = l.Member.Rpps, role = l.Role.ToString(), capacity = l.Mandate.Capacity, from = l.Mandate.From, to = l.Mandate.To, account = l.Standing.ToString() })
                : $"{l.Member.Name} | {l.Login ?? "-"} | {RoleWords.Of(l.Role)} | {l.Mandate.From:dd/MM/yyyy} - {l.Mandate.To?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "…"} | {l.StandingWords}");
    });

    private static Command Add(IServiceProvider services)
    {
        var (first, last) = (new Option<string>("--first-name") { Description = "Prénom.", Required = true }, new Option<string>("--last-name") { Description = "Nom.", Required = true });
        var (function, rpps) = (new Option<string?>("--function") { Description = "Métier ; celui du rôle par défaut." }, new Option<string?>("--rpps") { Description = "Numéro RPPS, pour un professionnel de santé." });
        var terms = new TermOptions(Roles);
        return PracticeVerb.Writing(services, "add", "Crée un compte, son premier mandat et un code d'entrée valable 72 heures, dit ici une seule fois.", [MembersVerb.Login, first, last, function, rpps, .. terms.All], async (scope, practice, parsed, json, ct) =>
        {
            var mandate = terms.Read(parsed, practice, scope.GetRequiredService<TimeProvider>().LocalDay());
            var way = await scope.GetRequiredService<AddMember>().Add(new Newcomer(parsed.GetValue(first), parsed.GetValue(last), parsed.GetValue(function), parsed.GetValue(rpps), parsed.GetValue(MembersVerb.Login), mandate), ct);
            Say(way, json);
        });
    }

    private static Command Account(IServiceProvider services)
    {
        var login = new Option<string>("--login") { Description = "Identifiant à lui donner.", Required = true };
        return PracticeVerb.Writing(services, "account", "Donne un compte à qui n'en a pas, et un code d'entrée valable 72 heures, dit ici une seule fois.", [MembersVerb.Who, login], async (scope, practice, parsed, json, ct) =>
            Say(await scope.GetRequiredService<GiveAccount>().Give(practice, await MembersVerb.Anybody(scope, practice, parsed, ct), parsed.GetValue(login), Responsible.Operator, ct), json));
    }

    private static Command Correct(IServiceProvider services)
    {
        var rpps = new Option<string?>("--rpps") { Description = "Numéro RPPS ; \"\" le retire. Inchangé s'il n'est pas dit, comme le titre et le métier." };
        var (title, function) = (new Option<string?>("--title") { Description = "Dr, ou \"\" pour aucun." }, new Option<string?>("--function") { Description = "Métier." });
        return PracticeVerb.Writing(services, "correct", "Ajoute ou corrige le numéro RPPS, le titre et le métier d'une personne.", [MembersVerb.Who, rpps, title, function], async (scope, practice, parsed, json, ct) =>
        {
            var member = await MembersVerb.Anybody(scope, practice, parsed, ct);
            var said = new Profession(
                parsed.GetValue(rpps) is { } number ? MemberTerms.RppsOf(number) : member.Rpps, parsed.GetValue(title) is { } called ? MemberTerms.TitleOf(called) : member.Title,
                parsed.GetValue(function) is { } trade ? MemberTerms.FunctionOf(trade) : member.Function);
            var (now, changed) = await scope.GetRequiredService<CorrectMember>().Correct(member.Id, said, Responsible.Operator, ct);
            Console.WriteLine(json ? JsonLine.Of(new { member = now.Id.Value, name = now.Name, rpps = now.Rpps, function = now.Function, changed }) : CorrectMember.Words(now, changed));
        });
    }

    private static Command Mandate(IServiceProvider services)
    {
        var terms = new TermOptions(Roles);
        return PracticeVerb.Writing(services, "mandate", "Donne à un compte du territoire un mandat dans ce cabinet.", [MembersVerb.Login, .. terms.All], async (scope, practice, parsed, json, ct) =>
        {
            var account = await MembersVerb.Account(scope, parsed, ct);
            var mandate = terms.Read(parsed, practice, scope.GetRequiredService<TimeProvider>().LocalDay());
            var member = await scope.GetRequiredService<GiveMandate>().Give(account.Member, mandate, Responsible.Operator, ct);
            Console.WriteLine(json ? JsonLine.Of(new { member = member.Id.Value, name = member.Name, role = mandate.Role.ToString(), from = mandate.Period.From, to = mandate.Period.To }) : $"{member.Name} sert ce cabinet à partir du {mandate.Period.From:dd/MM/yyyy}.");
        });
    }

    private static Command End(IServiceProvider services)
    {
        var role = new Option<string?>("--role") { Description = "Le mandat de ce rôle seulement ; sinon tous ceux de la personne ici." };
        var last = new Option<string?>("--last-day") { Description = "Dernier jour, AAAA-MM-JJ ; dès maintenant par défaut." };
        return PracticeVerb.Writing(services, "end", "Finit le mandat d'une personne dans ce cabinet.", [MembersVerb.Login, role, last], async (scope, practice, parsed, json, ct) =>
        {
            var account = await MembersVerb.Account(scope, parsed, ct);
            var today = scope.GetRequiredService<TimeProvider>().LocalDay();
            var only = parsed.GetValue(role) is { } typed ? MandateTerms.RoleOf(typed) : (Role?)null;
            var mandates = await scope.GetRequiredService<RelaisDb>().Set<Mandate>().AsNoTracking().NotEndedAt(today).Where(m => m.Practice == practice && m.Member == account.Member).ToListAsync(ct);
            var chosen = mandates.Where(m => only is null || m.Role == only).ToList();
            if (chosen.Count == 0) throw new Refusal("access.no-mandate", "Cette personne n'a pas ce mandat ici.");
            foreach (var one in chosen)
            {
                var ended = (await scope.GetRequiredService<EndMandate>().End(practice, one.Id, parsed.GetValue(last) is { } day ? day.Day() : today.AddDays(-1), ct))!.Value;
                Console.WriteLine(json ? JsonLine.Of(new { mandate = one.Id, role = one.Role.ToString(), to = ended.Mandate.To, released = ended.Released }) : EndMandate.Words(ended.Mandate, ended.Released, today));
            }
        });
    }

    private static Command Invite(IServiceProvider services)
    {
        var lost = new Option<Lost>("--lost") { Description = "Ce qui est perdu : Code (égaré ou périmé), Password, SecondFactor ou Both.", DefaultValueFactory = _ => Lost.Code };
        return PracticeVerb.Writing(services, "invite", "Donne un nouveau code d'entrée à qui a perdu le sien ; ce qui est perdu cesse d'ouvrir le compte.", [MembersVerb.Login, lost], async (scope, practice, parsed, json, ct) =>
            Say(await scope.GetRequiredService<RenewWayIn>().Renew(practice, await MembersVerb.Member(scope, practice, parsed, ct), parsed.GetValue(lost), Responsible.Operator, ct), json));
    }

    private static Command Shut(IServiceProvider services, string verb, string does, Func<ShutAccount, PracticeId, Member, CancellationToken, Task> act) =>
        PracticeVerb.Writing(services, verb, does, [MembersVerb.Login], async (scope, practice, parsed, json, ct) =>
        {
            var member = await MembersVerb.Member(scope, practice, parsed, ct);
            await act(scope.GetRequiredService<ShutAccount>(), practice, member, ct);
            Console.WriteLine(json ? JsonLine.Of(new { member = member.Id.Value, name = member.Name, done = verb }) : $"{member.Name} : c'est fait.");
        });

    private static void Say(WayIn way, bool json) => Console.WriteLine(json
        ? JsonLine.Of(new { member = way.Member.Value, name = way.Name, login = way.Login, code = way.Code, until = way.Until })
        : $"{way.Name}{Environment.NewLine}  identifiant  {way.Login}{Environment.NewLine}  code         {way.Code}{Environment.NewLine}  jusqu'au     {way.Until.ToParis():dd/MM/yyyy à HH:mm}{Environment.NewLine}À remettre en main propre : ce code n'est dit qu'ici, et sert une seule fois.");
}
