using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Intake;
using Relais.Intake.Describe;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Bulk;

/// <summary>Takes every file of a folder in through the door all channels use, then files what waits.</summary>
internal static class ReceiveFolder
{
    public static async Task<ReceivedFolder> Run(IServiceProvider house, TrialDesk desk, string folder, Action<string, int, int> progress, CancellationToken ct)
    {
        var files = FilesBelow.Of(folder).ToList();
        var arrivals = new Dictionary<Guid, string>();
        var left = new List<(string File, string Why)>();
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(folder, file);
            try
            {
                await using var scope = house.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(desk.Territory, [desk.Practice]));
                var shown = Path.GetFileName(file);
                if (FilesBelow.IsDelivered(file) && !shown.EndsWith(".eml", StringComparison.OrdinalIgnoreCase)) shown += ".eml";
                var receipt = await scope.ServiceProvider.GetRequiredService<IReceive>().Receive(desk.Channel, new Incoming(shown, await File.ReadAllBytesAsync(file, ct), name), ct);
                arrivals[receipt.Arrival] = name;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or Refusal)
            {
                left.Add((name, fault is Refusal ? fault.Message : "Ce fichier n'a pas pu être lu sur le disque."));
            }

            progress("Fichiers reçus", arrivals.Count + left.Count, files.Count);
        }

        await using var filing = house.CreateAsyncScope();
        await filing.ServiceProvider.GetRequiredService<IFileWaiting>().FileAll(desk.Territory, desk.Practice, ct);
        return new ReceivedFolder(arrivals, left);
    }
}

/// <param name="Arrivals">The file each arrival came from.</param>
/// <param name="Left">Files that could not be taken in, and why.</param>
internal sealed record ReceivedFolder(IReadOnlyDictionary<Guid, string> Arrivals, IReadOnlyList<(string File, string Why)> Left);
