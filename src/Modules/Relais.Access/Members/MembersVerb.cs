using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Access.SignIn;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Store;

namespace Relais.Access.Members;

/// <summary>Whom a <c>relais members</c> verb is about, as the line names them.</summary>
internal static class MembersVerb
{
    public static Option<string> Login { get; } = new("--login") { Description = "Identifiant du compte.", Required = true };

    public static Option<string> Who { get; } = new("--who") { Description = "Identifiant du compte, ou prénom et nom, ou numéro du membre (list --json).", Required = true };

    public static async Task<Account> Account(IServiceProvider scope, ParseResult parsed, CancellationToken ct)
    {
        var login = parsed.GetValue(Login)!;
        var account = await scope.GetRequiredService<UserManager<Account>>().FindByNameAsync(login);
        return account is not null && account.Territory == scope.GetRequiredService<RelaisDb>().Walls.Territory ? account : throw new Refusal("access.no-account", $"Aucun compte du territoire ne s'appelle « {login} ».");
    }

    public static async Task<Member> Member(IServiceProvider scope, PracticeId practice, ParseResult parsed, CancellationToken ct)
    {
        var account = await Account(scope, parsed, ct);
        return await scope.GetRequiredService<RelaisDb>().MemberHere(practice, account.Member, scope.GetRequiredService<TimeProvider>().LocalDay(), ct)
            ?? throw new Refusal("access.no-mandate", $"« {account.UserName} » ne sert pas ce cabinet.");
    }

    /// <summary>Somebody who serves the practice, with an account or without.</summary>
    public static async Task<Member> Anybody(IServiceProvider scope, PracticeId practice, ParseResult parsed, CancellationToken ct)
    {
        var said = parsed.GetValue(Who).OneLine();
        var today = scope.GetRequiredService<TimeProvider>().LocalDay();
        var here = (await scope.GetRequiredService<MembersOfPractice>().All(practice, ct)).Where(l => !l.IsOverAt(today)).DistinctBy(l => l.Member.Id);
        var found = here.Where(l => Said(l.Login) || Said(l.Member.Name) || Said($"{l.Member.FirstName} {l.Member.LastName}") || Said(l.Member.Id.ToString())).ToList();
        return found.Count switch
        {
            1 => found[0].Member,
            0 => throw new Refusal("access.member", $"Personne ne s'appelle « {said} » dans ce cabinet."),
            _ => throw new Refusal("access.two-members", $"{found.Count} personnes s'appellent « {said} » : dites le numéro du membre, que donne relais members list --json."),
        };

        bool Said(string? name) => said.Equals(name, StringComparison.CurrentCultureIgnoreCase);
    }
}
