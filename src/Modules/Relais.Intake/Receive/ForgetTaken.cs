using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Blobs;
using Relais.Platform.Store;

namespace Relais.Intake.Receive;

/// <summary>
/// Removes from "Traité" what was taken long ago: a drop folder is in clear, and the base, which has the same bytes, is sealed. A file
/// whose very bytes the base does not hold stays, whoever put it there (decision 0015).
/// </summary>
internal sealed class ForgetTaken(RelaisDb db, BlobStore blobs, TimeProvider clock)
{
    /// <summary>Longer than anybody waits between two backups: after a restore, what was taken since is put back from here.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int MostFiles = 500;

    /// <returns>How many files were removed, of at most five hundred looked at.</returns>
    public async Task<int> In(PracticeId practice, string folder, CancellationToken ct)
    {
        if (!Directory.Exists(folder) || RegularFile.IsLink(folder)) return 0;
        var until = clock.GetUtcNow() - Kept;
        var naming = await blobs.Naming(practice, ct);
        var removed = 0;
        // A file of no bytes tells nothing, and a named pipe looks like one.
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(f => f.LinkTarget is null && f.Length > 0 && f.LastWriteTimeUtc < until.UtcDateTime).OrderBy(f => f.LastWriteTimeUtc).Take(MostFiles).ToList())
        {
            var address = naming.Of(RegularFile.Read(file.FullName));
            var taken = await db.Set<Arrival>().Where(a => a.Practice == practice && a.Blob == address).MaxAsync(a => (DateTimeOffset?)a.At, ct);
            if (taken is null || taken >= until) continue;
            file.Delete();
            removed++;
        }

        return removed;
    }
}
