using System.Security.Cryptography;
using Relais.Kernel;

namespace Relais.Platform.Keys;

/// <summary>
/// The 256-bit key that wraps every controller's key. Backup and recovery key together are the whole truth; either alone is
/// nothing. Read from the Relais folder (made at first start, readable by its owner only) or from RELAIS_RECOVERY_KEY in base64.
/// </summary>
public sealed class RecoveryKey
{
    public const string FileName = "cle-de-secours";

    private readonly byte[] key;

    /// <param name="baseHoldsKeys">Asked when there is no key yet: a base that was made with one is not given another, under which nothing opens.</param>
    public RecoveryKey(RelaisFolder folder, string? given, Func<bool> baseHoldsKeys)
    {
        var path = folder.File(FileName);
        key = given is { Length: > 0 } ? Read(given, "RELAIS_RECOVERY_KEY")
            : File.Exists(path) ? Read(File.ReadAllText(path), path)
            : !baseHoldsKeys() ? Make(folder, path)
            : throw new Refusal("platform.recovery-key-lost", $"La clé de secours manque, et cette base a été faite avec une. Remettez le fichier « {FileName} » d'origine dans {folder.Path} (ou RELAIS_RECOVERY_KEY), puis recommencez ; rien n'a été changé, et aucune autre clé n'ouvrirait cette base.");
    }

    internal byte[] Wrap(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> bound) => SealedBox.Close(key, secret, bound);

    internal byte[] Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> bound) => SealedBox.Open(key, wrapped, bound);

    private static byte[] Read(string text, string from)
    {
        var bytes = new byte[33];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == 32 ? bytes[..32]
            : throw new Refusal("platform.recovery-key-unreadable", $"La clé de secours ne se lit pas ({from}) : elle doit faire 32 octets en base64. Remettez celle d'origine, puis recommencez ; rien n'a été changé.");
    }

    private static byte[] Make(RelaisFolder folder, string path)
    {
        var made = RandomNumberGenerator.GetBytes(32);
        folder.Make();
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
