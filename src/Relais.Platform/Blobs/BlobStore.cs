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
    public async ValueTask<byte[]> Put(PracticeId practice, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var address = await AddressOf(practice, content, ct);
        if (db.Set<Blob>().Local.Any(b => b.Address.AsSpan().SequenceEqual(address)) || await db.Set<Blob>().AnyAsync(b => b.Address == address, ct))
            return address;

        var box = SealedBox.Close(await keys.Of(db, practice, "blob", ct), content.Span, address);
        db.Add(new Blob { Address = address, Practice = practice, Sealed = box });
        return address;
    }

    /// <summary>The bytes as received; null when there are none at this address behind these walls.</summary>
    public async ValueTask<byte[]?> Get(PracticeId practice, byte[] address, CancellationToken ct)
    {
        var box = await db.Set<Blob>().Where(b => b.Address == address).Select(b => b.Sealed).SingleOrDefaultAsync(ct);
        return box is null ? null : SealedBox.Open(await keys.Of(db, practice, "blob", ct), box, address);
    }
}
