using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Keys;
using Relais.Platform.Store;

namespace Relais.Platform.Blobs;

/// <summary>Keeps received bytes, once per controller. What is put is saved with the unit of work at hand.</summary>
public sealed class BlobStore(RelaisDb db, KeyRing keys)
{
    /// <summary>The address equal bytes of this controller always get (32 bytes).</summary>
    public async ValueTask<byte[]> AddressOf(PracticeId practice, ReadOnlyMemory<byte> content, CancellationToken ct) =>
        HMACSHA256.HashData(await keys.Of(db, practice, "blob-address", ct), content.Span);

    /// <summary>Adds the bytes unless this controller has them already; returns their address.</summary>
    public async ValueTask<byte[]> Put(PracticeId practice, ReadOnlyMemory<byte> content, CancellationToken ct) => (await PutAll(practice, [content], ct))[0];

    /// <summary>The same for several, equal ones once; returns their addresses in order.</summary>
    public async ValueTask<IReadOnlyList<byte[]>> PutAll(PracticeId practice, IReadOnlyList<ReadOnlyMemory<byte>> contents, CancellationToken ct)
    {
        var naming = await keys.Of(db, practice, "blob-address", ct);
        var addresses = contents.Select(content => HMACSHA256.HashData(naming, content.Span)).ToList();
        var kept = (await db.Set<Blob>().Where(b => addresses.Contains(b.Address)).Select(b => b.Address).ToListAsync(ct))
            .Concat(db.Set<Blob>().Local.Select(b => b.Address)).Select(Convert.ToHexString).ToHashSet();
        var key = await keys.Of(db, practice, "blob", ct);
        for (var n = 0; n < contents.Count; n++)
            if (kept.Add(Convert.ToHexString(addresses[n])))
                db.Add(new Blob { Address = addresses[n], Practice = practice, Sealed = SealedBox.Close(key, contents[n].Span, addresses[n]) });
        return addresses;
    }

    /// <summary>The bytes as received; null when there are none at this address behind these walls.</summary>
    public async ValueTask<byte[]?> Get(PracticeId practice, byte[] address, CancellationToken ct)
    {
        var box = await db.Set<Blob>().Where(b => b.Address == address).Select(b => b.Sealed).SingleOrDefaultAsync(ct);
        return box is null ? null : SealedBox.Open(await keys.Of(db, practice, "blob", ct), box, address);
    }
}
