using System.Buffers.Text;
using System.Security.Cryptography;
using Relais.Kernel;

namespace Relais.Intake.Api;

/// <summary>
/// A client's key: <c>relais_</c> and 64 bytes in base64url. It names its territory and practice, so that the walls stand before
/// anything is read; the 32 random bytes after them are what proves it.
/// </summary>
internal sealed record ClientKey(TerritoryId Territory, PracticeId Practice, byte[] Hash)
{
    private const string Mark = "relais_";
    private const int Ids = 32, Length = 64;

    public static (string Key, ClientKey Known) Make(TerritoryId territory, PracticeId practice)
    {
        Span<byte> bytes = stackalloc byte[Length];
        territory.Value.TryWriteBytes(bytes);
        practice.Value.TryWriteBytes(bytes[16..]);
        RandomNumberGenerator.Fill(bytes[Ids..]);
        return (Mark + Base64Url.EncodeToString(bytes), new ClientKey(territory, practice, SHA256.HashData(bytes)));
    }

    /// <summary>Null when it is no key at all.</summary>
    public static ClientKey? Read(string? given)
    {
        if (given?.StartsWith(Mark, StringComparison.Ordinal) != true || !Base64Url.IsValid(given.AsSpan(Mark.Length), out var length) || length != Length) return null;
        Span<byte> bytes = stackalloc byte[Length];
        Base64Url.DecodeFromChars(given.AsSpan(Mark.Length), bytes);
        return new ClientKey(new TerritoryId(new Guid(bytes[..16])), new PracticeId(new Guid(bytes[16..Ids])), SHA256.HashData(bytes));
    }
}
