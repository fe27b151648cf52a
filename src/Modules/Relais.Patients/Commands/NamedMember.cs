using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Access;
using Relais.Kernel;

namespace Relais.Patients.Commands;

/// <summary>A professional of the territory as a line of the terminal names them.</summary>
internal static class NamedMember
{
    public static Option<string> Option { get; } = new("--member") { Description = "Qui : numéro RPPS, ou prénom et nom.", Required = true };

    public static Task<MemberCard> Find(IServiceProvider scope, ParseResult parsed, CancellationToken ct) => Find(scope, parsed.GetValue(Option)!, ct);

    public static async Task<MemberCard> Find(IServiceProvider scope, string said, CancellationToken ct)
    {
        var wanted = said.OneLine();
        var found = (await scope.GetRequiredService<IMembers>().Professionals(ct)).Where(m => m.Rpps == wanted || m.IsCalled(wanted)).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new Refusal("patients.member", $"Aucun professionnel du territoire avec un numéro RPPS ne s'appelle « {wanted} »."),
            _ => throw new Refusal("patients.two-members", $"{found.Count} professionnels s'appellent « {wanted} » : donnez le numéro RPPS."),
        };
    }
}
