using System.CommandLine;
using System.Text.Json;
using Relais.Platform;
using Relais.Platform.Commands;
using Relais.Web.Demo;

namespace Relais.Web.Commands;

/// <summary><c>relais demo</c>: throws the demo database away and makes it again from the samples.</summary>
internal static class DemoCommand
{
    public static Command Command()
    {
        var most = new Option<int>("--arrivals") { Description = "Combien d'arrivées rejouer (toutes par défaut).", DefaultValueFactory = _ => int.MaxValue };
        var bare = new Option<bool>("--no-history") { Description = "Sans les trois mois de travail passé." };
        var json = new Option<bool>("--json") { Description = "Rend les comptes en JSON, sur une ligne." };
        var command = new Command("demo", "Remet à neuf le territoire de démonstration et rejoue son passé et ses arrivées.") { most, bare, json };
        command.SetAction(async (parsed, ct) =>
        {
            var options = HouseOptions.Of(parsed.GetValue(CommandLine.Folder), parsed.GetValue(CommandLine.Database));
            using var one = DataLock.Take(new RelaisFolder(options.Folder));
            var counts = await ReplaySamples.Run(options, parsed.GetValue(most), !parsed.GetValue(bare), Progress.OnScreen(parsed.GetValue(json)), ct);
            Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(counts) : string.Join(Environment.NewLine, counts.Select(c => $"{c.Key,-28}{c.Value,8}")));
            return 0;
        });
        return command;
    }
}
