using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Territory;
using Relais.Intake.Receive.Mailboxes;
using Relais.Kernel;
using Relais.Platform.Commands;
using Relais.Platform.Store;

namespace Relais.Intake.Channels;

/// <summary><c>relais channels test USER --practice NAME</c>: opens a mailbox as the reading would, and says what happened. Ends with 1 when it does not open.</summary>
internal static class TestMailboxCommand
{
    public static Command Of(IServiceProvider services)
    {
        var user = new Argument<string>("identifiant") { Description = "Identifiant de la boîte, comme elle a été réglée." };
        var practice = new Option<string>("--practice") { Description = "Nom du cabinet.", Required = true };
        var territory = new Option<string?>("--territory") { Description = "Nom du territoire, si deux cabinets ont le même nom." };
        var json = new Option<bool>("--json") { Description = "Répondre en JSON." };
        var command = new Command("test", "Essaie une boîte réglée, sans rien y changer.") { user, practice, territory, json };
        command.SetAction(async (parsed, ct) =>
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
            await scope.ServiceProvider.GetRequiredService<SchemaMaker>().Prepare(ct);
            await scope.ServiceProvider.GetRequiredService<IPracticesByName>().Enter(parsed.GetValue(practice)!, parsed.GetValue(territory), ct);
            var named = parsed.GetValue(user)!;
            var box = await db.Set<Mailbox>().FirstOrDefaultAsync(m => m.Settings.User == named, ct) ?? throw new Refusal("intake.no-mailbox", $"Aucune boîte « {named} » n'est réglée pour ce cabinet.");
            var fault = await scope.ServiceProvider.GetRequiredService<SetUpMailbox>().Try(box, ct);
            Console.WriteLine(parsed.GetValue(json)
                ? JsonLine.Of(new { opens = fault is null, fault = fault?.Code, phrase = fault?.Message })
                : fault is null ? "La boîte s'ouvre : identifiant, chiffrement et dossier sont bons." : $"{fault.Message} {MailboxWords.ToDo(fault.Code)}");
            return fault is null ? 0 : 1;
        });
        return command;
    }
}
