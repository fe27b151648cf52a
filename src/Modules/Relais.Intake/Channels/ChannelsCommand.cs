using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Territory;
using Relais.Intake.Receive.Mailboxes;
using Relais.Kernel;
using Relais.Platform.Commands;
using Relais.Platform.Store;

namespace Relais.Intake.Channels;

/// <summary><c>relais channels list | add-mailbox | test | open | change | suspend | resume</c>: the ways into a practice, from a terminal.</summary>
internal static class ChannelsCommand
{
    public static Command Of(IServiceProvider services)
    {
        var command = new Command("channels", "Par où cela arrive : les canaux, les boîtes relevées.") { List(services), AddMailboxCommand.Of(services), TestMailboxCommand.Of(services) };
        foreach (var verb in KeepChannelCommands.Of(services)) command.Add(verb);
        return command;
    }

    private static Command List(IServiceProvider services)
    {
        var territory = new Option<string?>("--territory") { Description = "Nom du territoire ; sinon tous." };
        var json = new Option<bool>("--json") { Description = "Un canal par ligne, en JSON." };
        var command = new Command("list", "Liste les canaux de chaque cabinet et l'état des boîtes relevées.") { territory, json };
        command.SetAction(async (parsed, ct) =>
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SchemaMaker>().Prepare(ct);
            foreach (var (home, practice) in await scope.ServiceProvider.GetRequiredService<IPracticesByName>().All(parsed.GetValue(territory), ct))
                await Say(services, home.Id, practice, parsed.GetValue(json), ct);
            return 0;
        });
        return command;
    }

    private static async Task Say(IServiceProvider services, TerritoryId territory, PracticeCard practice, bool json, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(territory, [practice.Id]));
        var (db, now) = (scope.ServiceProvider.GetRequiredService<RelaisDb>(), scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        var channels = await db.Set<Channel>().AsNoTracking().Where(c => c.Practice == practice.Id).ToListAsync(ct);
        var boxes = (await MailboxRow.All(db, [practice.Id], ct)).ToDictionary(b => b.Channel);
        foreach (var channel in channels.OrderBy(c => c.Kind).ThenBy(c => c.Label, StringComparer.Ordinal))
        {
            var box = boxes.GetValueOrDefault(channel.Id);
            if (!json)
            {
                Console.WriteLine($"{practice.Name} | {channel.Label} | {channel.Address ?? "-"}{(box is null ? "" : " | " + MailboxWords.State(box, now))}");
                if (box?.Fault is { } fault) Console.WriteLine($"    {fault} {MailboxWords.ToDo(box.FaultCode)}");
                continue;
            }

            Console.WriteLine(JsonLine.Of(new
            {
                practice = practice.Name, channel = channel.Id, kind = channel.Kind.ToString().ToLowerInvariant(), channel.Label, channel.Address,
                mailbox = box is null ? null : new { box.Settings.Host, box.Settings.Port, box.Settings.User, box.Taken, box.Waiting, box.LastContact, box.StoppedAt, box.FaultCode, box.Fault },
            }));
        }
    }
}
