using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Relais.Kernel;

namespace Relais.Platform.Journal;

/// <summary>
/// Keeps, outside the database, how far each practice's chain has come: whoever can write the database only cannot cut its end, or have
/// changed lines sealed anew, unseen. One small file a practice, closed by an HMAC under its key; of several nodes each keeps its own,
/// and one that is behind the chain is no fault.
/// </summary>
public sealed class JournalHeads(RelaisFolder home)
{
    /// <summary>The key these files are closed with, among those of a practice.</summary>
    public const string Use = "journal-head";

    /// <summary>The folder of these files, below the Relais folder.</summary>
    public const string Folder = "journal";

    /// <summary>Null when this machine has sealed nothing of this practice yet. Refused when the file is not as it was written.</summary>
    public JournalHead? Of(PracticeId practice, byte[] key)
    {
        if (!File.Exists(PathOf(practice))) return null;
        if (File.ReadAllText(PathOf(practice)).Split(' ', '\n') is [var count, var hash, var mac, ..]
            && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var lines)
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(mac), Encoding.ASCII.GetBytes(Mac(key, practice, count, hash))))
            return new(lines, Convert.FromHexString(hash));
        throw new Refusal("platform.journal-head", $"le témoin gardé sur cette machine ({Folder}/{practice}) ne se lit pas, ou n'est pas de cette clé");
    }

    /// <summary>Written whole beside and put in place at once: a machine that loses power keeps the one before.</summary>
    public void Keep(PracticeId practice, byte[] key, JournalHead head)
    {
        Directory.CreateDirectory(home.File(Folder));
        var (count, hash) = (head.Count.ToString(CultureInfo.InvariantCulture), Convert.ToHexStringLower(head.Hash));
        var beside = PathOf(practice) + ".tmp";
        using (var file = new FileStream(beside, FileMode.Create))
        {
            file.Write(Encoding.ASCII.GetBytes($"{count} {hash} {Mac(key, practice, count, hash)}\n"));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, PathOf(practice), overwrite: true);
    }

    private string PathOf(PracticeId practice) => home.File(Path.Combine(Folder, practice.ToString()));

    private static string Mac(byte[] key, PracticeId practice, string count, string hash) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes($"{practice} {count} {hash}")));
}
