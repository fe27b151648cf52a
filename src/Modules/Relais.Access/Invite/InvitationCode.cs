using System.Security.Cryptography;
using System.Text;

namespace Relais.Access.Invite;

/// <summary>
/// The code of an invitation: 80 random bits as 16 characters that are not mistaken for one another on paper (Crockford's base 32),
/// in groups of four. SHA-256 keeps it: nothing slower is needed for what is random and lasts three days.
/// </summary>
internal static class InvitationCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16, Group = 4;

    public static (string Shown, byte[] Hash) Make()
    {
        var characters = new string(RandomNumberGenerator.GetItems<char>(Alphabet, Length));
        return (string.Join('-', characters.Chunk(Group).Select(g => new string(g))), Weigh(characters));
    }

    /// <summary>Null when what was typed is no code at all. Case, spaces and dashes do not count, and O, I and L are read as the digits they look like.</summary>
    public static byte[]? HashOf(string? typed)
    {
        var read = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–')).Select(Read));
        return read.Length == Length && read.All(Alphabet.Contains) ? Weigh(read) : null;
    }

    private static char Read(char typed) => char.ToUpperInvariant(typed) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };

    private static byte[] Weigh(string characters) => SHA256.HashData(Encoding.ASCII.GetBytes(characters));
}
