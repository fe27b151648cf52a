using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Keys;
using Relais.Platform.Store;

namespace Relais.Platform.Blobs;

/// <summary>Keeps received bytes, once per controller. What is put is saved with the unit of work at hand.</summary>
public sealed class BlobStore(RelaisDb db, KeyRing keys)
{
    /// <summary>How this controller names bytes; it may be used by many threads and kept for a batch.</summary>
    public async ValueTask<BlobNaming> Naming(PracticeId practice, CancellationToken ct) => new(await keys.Of(db, practice, "blob-address", ct));

    /// <summary>Adds the bytes unless this controller has them already; returns their address.</summary>
    public async ValueTask<byte[]> Put(PracticeId practice, ReadOnlyMemory<byte> content, CancellationToken ct) => (await PutAll(practice, [content], ct))[0];

    /// <summary>The same for several, equal ones once; returns their addresses in order.</summary>
    public async ValueTask<IReadOnlyList<byte[]>> PutAll(PracticeId practice, IReadOnlyList<ReadOnlyMemory<byte>> contents, CancellationToken ct)
    {
        var naming = await Naming(practice, ct);
        var addresses = contents.Select(naming.Of).ToList();
        var kept = (await db.Set<Blob>().Where(b => addresses.Contains(b.Address)).Select(b => b.Address).ToListAsync(ct))
            .Concat(db.Set<Blob>().Local.Select(b => b.Address)).Select(Convert.ToHexString).ToHashSet();
        var key = await keys.Of(db, practice, "blob", ct);
        for (var n = 0; n < contents.Count; n++)
            if (kept.Add(Convert.ToHexString(addresses[n])))
                db.Add(new Blob { Address = addresses[n], Practice = practice, Sealed = SealedBox.Close(key, contents[n].Span, addresses[n]) });
        return addresses;
    }

    /// <summary>The same for several, in order.</summary>
    public async ValueTask<IReadOnlyList<byte[]?>> GetAll(PracticeId practice, IReadOnlyList<byte[]> addresses, CancellationToken ct)
    {
        var boxes = await db.Set<Blob>().AsNoTracking().Where(b => addresses.Contains(b.Address)).Select(b => new { b.Address, b.Sealed }).ToDictionaryAsync(b => Convert.ToHexString(b.Address), b => b.Sealed, ct);
        var key = await keys.Of(db, practice, "blob", ct);
        return [.. addresses.Select(address => boxes.TryGetValue(Convert.ToHexString(address), out var box) ? SealedBox.Open(key, box, address) : null)];
    }

    /// <summary>The bytes as received; null when there are none at this address behind these walls.</summary>
    public async ValueTask<byte[]?> Get(PracticeId practice, byte[] address, CancellationToken ct)
    {
        var box = await db.Set<Blob>().Where(b => b.Address == address).Select(b => b.Sealed).SingleOrDefaultAsync(ct);
        return box is null ? null : SealedBox.Open(await keys.Of(db, practice, "blob", ct), box, address);
    }
}
