using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Territory;
using Relais.Intake.Describe;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Store;

namespace Relais.Intake.Api;

/// <summary><c>relais intake client add | list | renew | end</c>: the programs that may bring documents over HTTP.</summary>
internal static class ClientCommand
{
    public static Command Of(IServiceProvider services)
    {
        var command = new Command("client", "Les logiciels qui déposent par l'interface HTTP : donner une clé, la renouveler, la retirer, les lister.");
        command.Add(With("add", "Donne une clé à un logiciel ; elle est dite ici une seule fois.", true, async (scope, practice, name, ct) =>
            Console.WriteLine((await scope.GetRequiredService<OpenClient>().Open(practice, name, ct)).Key)));
        command.Add(With("renew", "Remplace la clé d'un logiciel par une autre, dite ici une seule fois ; l'ancienne ne vaut plus.", true, async (scope, practice, name, ct) =>
            Console.WriteLine(await scope.GetRequiredService<RenewClient>().Renew(await Named(scope, practice, name, ct), ct))));
        command.Add(With("end", "Retire la clé d'un logiciel.", true, async (scope, practice, name, ct) =>
            await EndClient.End(scope.GetRequiredService<RelaisDb>(), await Named(scope, practice, name, ct), scope.GetRequiredService<TimeProvider>(), ct)));
        command.Add(With("list", "Liste les logiciels d'un cabinet.", false, async (scope, practice, _, ct) =>
        {
            foreach (var c in await scope.GetRequiredService<RelaisDb>().Set<IntakeClient>().AsNoTracking().Where(c => c.Practice == practice).OrderBy(c => c.Name).ToListAsync(ct))
                Console.WriteLine(Printable.Escape($"{c.Name}, clé donnée le {c.KeyedAt.ToParis():dd/MM/yyyy}{(c.EndedAt is { } end ? $", retirée le {end.ToParis():dd/MM/yyyy}" : "")}"));
        }));
        return command;

        Command With(string verb, string does, bool named, Func<IServiceProvider, PracticeId, string, CancellationToken, Task> act)
        {
            var practice = new Option<string>("--practice") { Description = "Nom du cabinet.", Required = true };
            var territory = new Option<string?>("--territory") { Description = "Nom du territoire, si deux cabinets ont le même nom." };
            var name = new Option<string>("--name") { Description = "Nom du logiciel.", Required = named };
            var one = new Command(verb, does) { practice, territory };
            if (named) one.Add(name);
            one.SetAction(async (parsed, ct) =>
            {
                await using var scope = services.CreateAsyncScope();
                var where = await Stand(scope.ServiceProvider, parsed.GetValue(practice)!, parsed.GetValue(territory), ct);
                await act(scope.ServiceProvider, where, named ? parsed.GetValue(name)! : "", ct);
                return 0;
            });
            return one;
        }
    }

    private static async Task<IntakeClient> Named(IServiceProvider scope, PracticeId practice, string name, CancellationToken ct) =>
        await scope.GetRequiredService<RelaisDb>().Set<IntakeClient>().SingleOrDefaultAsync(c => c.Practice == practice && c.Name == name && c.EndedAt == null, ct)
            ?? throw new Refusal("intake.no-client", $"Aucun logiciel en cours ne s'appelle « {name} » dans ce cabinet.");

    private static async Task<PracticeId> Stand(IServiceProvider services, string name, string? territory, CancellationToken ct)
    {
        await services.GetRequiredService<SchemaMaker>().Prepare(ct);
        return (await services.GetRequiredService<IPracticesByName>().Enter(name, territory, ct)).Practice.Id;
    }
}
