using System.Security.Cryptography;

namespace Relais.Platform.Keys;

/// <summary>
/// The 256-bit key that wraps every controller's key. Backup and recovery key together are the whole truth; either alone is
/// nothing. Read from the Relais folder (made at first start, readable by its owner only) or from RELAIS_RECOVERY_KEY in base64.
/// </summary>
public sealed class RecoveryKey
{
    private readonly byte[] key;

    public RecoveryKey(RelaisFolder folder, string? given)
    {
        key = given is { Length: > 0 } ? Convert.FromBase64String(given) : ReadOrMake(folder.File("cle-de-secours"));
        if (key.Length != 32) throw new InvalidOperationException("La clé de secours doit faire 32 octets en base64.");
    }

    internal byte[] Wrap(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> bound) => SealedBox.Close(key, secret, bound);

    internal byte[] Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> bound) => SealedBox.Open(key, wrapped, bound);

    private static byte[] ReadOrMake(string path)
    {
        if (File.Exists(path)) return Convert.FromBase64String(File.ReadAllText(path).Trim());
        var made = RandomNumberGenerator.GetBytes(32);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(made) + "\n"));
            file.Flush(true);
        }

        return made;
    }
}
