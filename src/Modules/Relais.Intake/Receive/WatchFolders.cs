using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Contracts.Intake;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Jobs;
using Relais.Platform.Keys;
using Relais.Platform.Store;

namespace Relais.Intake.Receive;

/// <summary>
/// Looks at the drop folders of all practices every second. A file is taken when it has not grown for a second, and moved to
/// "Traité" only once its bytes are on the disk of Relais: a crash in between reads it twice, and equal bytes are one document.
/// </summary>
internal sealed class WatchFolders(IServiceScopeFactory scopes, OpenDoors doors, EveryPractice practices, DropFolders folders, RelaisFolder home, TimeProvider clock, ILogger<WatchFolders> log) : BackgroundService
{
    public const string Done = "Traité";
    private const int MostFiles = 200, Group = 32;
    private const long GroupBytes = 32_000_000;
    private static readonly TimeSpan BetweenForgettings = TimeSpan.FromHours(1);
    private static readonly string[] Unfinished = [".part", ".tmp", ".crdownload", ".filepart"];

    private readonly Dictionary<string, DateTimeOffset> forgotten = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await doors.Wait(stoppingToken);
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        do
        {
            try
            {
                while (await LookRound(stoppingToken)) stoppingToken.ThrowIfCancellationRequested();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "The drop folders could not be looked at; the next second tries again");
            }
        }
        while (await second.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Takes some files of every folder, so that a full one does not keep the others waiting. True when there are more.</summary>
    private async Task<bool> LookRound(CancellationToken ct)
    {
        var more = false;
        foreach (var folder in (await folders.Of(await practices.Now(ct), ct)).Where(f => !f.IsShut)) more |= await Look(folder, ct);
        return more;
    }

    private async Task<bool> Look(DropFolder folder, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(folder.Controller.Territory, [folder.Controller.Practice]));
        var (more, path) = (false, folder.Path);
        Directory.CreateDirectory(path);
        // Messages come as .eml files, or as in a Maildir.
        foreach (var place in new[] { path, Path.Combine(path, "new"), Path.Combine(path, "cur") }.Where(p => p == path || (Directory.Exists(p) && !RegularFile.IsLink(p))))
        {
            var ready = Directory.EnumerateFiles(place).Where(IsReady).Order(StringComparer.Ordinal).Take(MostFiles).ToList();
            foreach (var files in ready.Chunk(Group)) await Take(folder.Controller, folder.Channel, path, files, folder.IsMail || place != path, ct);
            // A file that cannot be taken stays: it waits for the next second.
            more |= ready.Count == MostFiles && !ready.Exists(File.Exists);
        }

        await Forget(scope.ServiceProvider, folder.Controller.Practice, Path.Combine(path, Done), ct);
        return more;
    }

    private async Task Forget(IServiceProvider scope, PracticeId practice, string folder, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (forgotten.TryGetValue(folder, out var last) && now - last < BetweenForgettings) return;
        forgotten[folder] = now;
        try
        {
            var removed = await scope.GetRequiredService<ForgetTaken>().In(practice, folder, ct);
            if (removed > 0) log.LogInformation("{Removed} files taken more than {Days} days ago were removed from a drop folder of {Practice}", removed, ForgetTaken.Kept.Days, practice);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("What was taken long ago could not be removed from a drop folder of {Practice} ({Fault}); it is tried again in an hour", practice, fault.GetType().Name);
        }
    }

    private bool IsReady(string file)
    {
        var name = Path.GetFileName(file);
        return !name.StartsWith('.') && !Unfinished.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            && !RegularFile.IsLink(file) && clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file) > TimeSpan.FromSeconds(1);
    }

    /// <summary>Receives files together, one by one when one of them is refused, and moves what was received.</summary>
    private async Task Take(ControllerKey controller, Guid channel, string folder, IReadOnlyList<string> files, bool isMail, CancellationToken ct)
    {
        try
        {
            if (files.Count > 1 && files.Sum(f => new FileInfo(f).Length) > GroupBytes)
            {
                foreach (var half in files.Chunk((files.Count + 1) / 2)) await Take(controller, channel, folder, half, isMail, ct);
                return;
            }

            if (RegularFile.IsLink(Path.Combine(folder, Done))) throw new IOException("What is taken is not moved through a link.");
            await Receive(controller, channel, [.. files.Select(file => Incoming(file, isMail))], ct);
            var done = Directory.CreateDirectory(Path.Combine(folder, Done)).FullName;
            foreach (var file in files) File.Move(file, Free(Path.Combine(done, Path.GetFileName(file))));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or Refusal)
        {
            if (files.Count == 1) log.LogWarning("A file of channel {Channel} could not be taken ({Fault}); it stays where it is", channel, fault.GetType().Name);
            else foreach (var file in files.Where(File.Exists)) await Take(controller, channel, folder, [file], isMail, ct);
        }
    }

    private Incoming Incoming(string file, bool isMail)
    {
        var name = Path.GetFileName(file);
        return new Incoming(isMail && !name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? name + ".eml" : name, RegularFile.Read(file), Path.GetRelativePath(home.Path, file));
    }

    private async Task Receive(ControllerKey controller, Guid channel, IReadOnlyList<Incoming> group, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(controller.Territory, [controller.Practice]));
        await scope.ServiceProvider.GetRequiredService<IReceive>().ReceiveMany(channel, group, ct);
    }

    private static string Free(string path)
    {
        for (var n = 2; ; n++)
        {
            if (!File.Exists(path)) return path;
            path = Path.Combine(Path.GetDirectoryName(path)!, $"{n}-{Path.GetFileName(path)}");
        }
    }
}
