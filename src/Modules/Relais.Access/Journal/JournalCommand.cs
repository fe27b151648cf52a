using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Commands;
using Relais.Platform.Store;

namespace Relais.Access.Journal;

/// <summary><c>relais journal …</c></summary>
internal static class JournalCommand
{
    public static Command Of(IServiceProvider services) => new("journal", "Vérifier le journal, en lire un jour.") { Verify(services), ListCommand.Of(services) };

    private static Command Verify(IServiceProvider services)
    {
        var territory = new Option<string?>("--territory") { Description = "Nom d'un territoire ; tous par défaut." };
        var json = new Option<bool>("--json") { Description = "Une ligne de JSON par cabinet." };
        var command = new Command("verify", "Relit la chaîne de chaque cabinet et dit si une ligne fut changée, retirée ou déplacée (code de sortie 1).") { territory, json };
        command.SetAction(async (parsed, ct) =>
        {
            await Prepare(services, ct);
            var isSound = true;
            await foreach (var chain in new VerifyChains(services.GetRequiredService<IServiceScopeFactory>()).All(parsed.GetValue(territory), ct))
            {
                isSound &= chain.Fault is null;
                Console.WriteLine(parsed.GetValue(json) ? JsonLine.Of(chain) : Words(chain));
            }

            return isSound ? 0 : 1;
        });
        return command;
    }

    internal static async Task Prepare(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchemaMaker>().Prepare(ct);
    }

    private static string Words(ControllerChain c) =>
        $"{c.Territory} · {c.Controller} : {c.Lines} lignes, {c.Seals} sceaux{(c.Waiting > 0 ? $", {c.Waiting} à sceller" : "")} · {(c.Fault is null ? "intact" : $"TOUCHÉ : {c.Fault}")}"
        + (c.Head.Length > 0 ? $"{Environment.NewLine}    dernier sceau {c.Head}" : "");
}
