using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform.Commands;
using Relais.Platform.Store;

namespace Relais.Intake.Channels;

/// <summary><c>relais channels open | change | suspend | resume</c>: what the settings page does, for whoever holds the machine; the journal tells it as done by Relais.</summary>
internal static class KeepChannelCommands
{
    private static readonly Option<string> Channel = new("--channel") { Description = "Nom du canal.", Required = true };
    private static readonly Option<string?> Site = new("--site") { Description = "Où dans le cabinet ; \"\" pour aucun." };

    public static IEnumerable<Command> Of(IServiceProvider services)
    {
        var kind = new Option<ChannelKind>("--kind") { Description = $"Par où cela arrive : {string.Join(", ", ChannelWords.Choices)}.", Required = true };
        var label = new Option<string>("--label") { Description = "Nom du canal à l'écran.", Required = true };
        var answers = new Option<string>("--referent") { Description = "Qui en répond : prénom et nom.", Required = true };
        yield return PracticeVerb.Writing(services, "open", "Ouvre un canal ; pour un logiciel, sa clé est dite ici une seule fois.", [kind, label, Site, answers], async (scope, practice, parsed, json, ct) =>
        {
            var (channel, key) = await scope.GetRequiredService<KeepChannels>().Open(practice, ChannelTerms.KindOf(parsed.GetValue(kind).ToString()), ChannelTerms.LabelOf(parsed.GetValue(label)),
                ChannelTerms.SiteOf(parsed.GetValue(Site)), await Referent(scope, practice, parsed.GetValue(answers)!, ct), ct);
            Console.WriteLine(json ? Json(channel, key) : $"« {channel.Label} » est ouvert{(channel.Address is { } folder ? $" : {folder}" : "")}.{(key is null ? "" : Environment.NewLine + key)}");
        });

        var renamed = new Option<string?>("--label") { Description = "Nouveau nom ; inchangé s'il n'est pas dit, comme le site et qui en répond." };
        var other = new Option<string?>("--referent") { Description = "Qui en répond : prénom et nom." };
        yield return PracticeVerb.Writing(services, "change", "Renomme un canal, dit où il est et qui en répond.", [Channel, renamed, Site, other], async (scope, practice, parsed, json, ct) =>
        {
            var channel = await Named(scope, practice, parsed, ct);
            var changed = await scope.GetRequiredService<KeepChannels>().Change(channel,
                parsed.GetValue(renamed) is { } name ? ChannelTerms.LabelOf(name) : channel.Label, parsed.GetValue(Site) is { } site ? ChannelTerms.SiteOf(site) : channel.Site,
                parsed.GetValue(other) is { } who ? await Referent(scope, practice, who, ct) : channel.Referent, ct);
            Console.WriteLine(json ? Json(channel) : changed ? $"« {channel.Label} » est changé." : $"« {channel.Label} » était déjà ainsi.");
        });

        yield return PracticeVerb.Writing(services, "suspend", "Suspend un canal : rien n'entre plus par là jusqu'à la reprise.", [Channel], async (scope, practice, parsed, json, ct) =>
        {
            var channel = await Named(scope, practice, parsed, ct);
            await scope.GetRequiredService<KeepChannels>().Suspend(channel, ct);
            Console.WriteLine(json ? Json(channel) : $"« {channel.Label} » est suspendu. {ChannelWords.Stops(channel.Kind)}");
        });

        yield return PracticeVerb.Writing(services, "resume", "Reprend un canal suspendu.", [Channel], async (scope, practice, parsed, json, ct) =>
        {
            var channel = await Named(scope, practice, parsed, ct);
            await scope.GetRequiredService<KeepChannels>().Resume(channel, ct);
            Console.WriteLine(json ? Json(channel) : $"« {channel.Label} » reprend.");
        });
    }

    private static async Task<Channel> Named(IServiceProvider scope, PracticeId practice, ParseResult parsed, CancellationToken ct)
    {
        var said = parsed.GetValue(Channel).OneLine();
        return await scope.GetRequiredService<RelaisDb>().Set<Channel>().SingleOrDefaultAsync(c => c.Practice == practice && c.Label == said, ct)
            ?? throw new Refusal("intake.no-channel", $"Aucun canal de ce cabinet ne s'appelle « {said} » : relais channels list les dit.");
    }

    private static async Task<MemberId> Referent(IServiceProvider scope, PracticeId practice, string typed, CancellationToken ct)
    {
        var said = typed.OneLine();
        var found = (await scope.GetRequiredService<IMembers>().Serving(practice, ct)).Select(m => m.Member).DistinctBy(m => m.Id).Where(m => m.IsCalled(said)).ToList();
        return found.Count == 1 ? found[0].Id
            : throw new Refusal("intake.channel-referent", found.Count == 0 ? $"Personne ne s'appelle « {said} » dans ce cabinet aujourd'hui." : $"{found.Count} personnes s'appellent « {said} » dans ce cabinet : choisissez sur la page des réglages.");
    }

    private static string Json(Channel c, string? key = null) =>
        JsonLine.Of(new { channel = c.Id, kind = c.Kind.ToString().ToLowerInvariant(), c.Label, c.Address, c.Site, suspendedAt = c.Suspended?.At, key });
}
