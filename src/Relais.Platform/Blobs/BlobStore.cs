using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Keys;
using Relais.Platform.Store;

namespace Relais.Platform.Blobs;

/// <summary>Keeps received bytes, once per controller. What is put is saved with the unit of work at hand.</summary>
public sealed class BlobStore(RelaisDb db, KeyRing keys)
{
    private const int Nonce = 12, Tag = 16;

    /// <summary>The address equal bytes of this controller always get (32 bytes).</summary>
    public async ValueTask<byte[]> AddressOf(PracticeId practice, ReadOnlyMemory<byte> content, CancellationToken ct) =>
        HMACSHA256.HashData(await keys.Of(db, practice, "blob-address", ct), content.Span);

    /// <summary>Adds the bytes unless this controller has them already; returns their address.</summary>
    public async ValueTask<byte[]> Put(PracticeId practice, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var address = await AddressOf(practice, content, ct);
        if (db.Set<Blob>().Local.Any(b => b.Address.AsSpan().SequenceEqual(address)) || await db.Set<Blob>().AnyAsync(b => b.Address == address, ct))
            return address;

        var box = new byte[Nonce + content.Length + Tag];
        RandomNumberGenerator.Fill(box.AsSpan(0, Nonce));
        using var aes = new AesGcm(await keys.Of(db, practice, "blob", ct), Tag);
        aes.Encrypt(box.AsSpan(0, Nonce), content.Span, box.AsSpan(Nonce, content.Length), box.AsSpan(Nonce + content.Length), address);
        db.Add(new Blob { Address = address, Practice = practice, Sealed = box });
        return address;
    }

    /// <summary>The bytes as received; null when there are none at this address behind these walls.</summary>
    public async ValueTask<byte[]?> Get(PracticeId practice, byte[] address, CancellationToken ct)
    {
        var box = await db.Set<Blob>().Where(b => b.Address == address).Select(b => b.Sealed).SingleOrDefaultAsync(ct);
        if (box is null) return null;
        var content = new byte[box.Length - Nonce - Tag];
        using var aes = new AesGcm(await keys.Of(db, practice, "blob", ct), Tag);
        aes.Decrypt(box.AsSpan(0, Nonce), box.AsSpan(Nonce, content.Length), box.AsSpan(Nonce + content.Length), content, address);
        return content;
    }
}
