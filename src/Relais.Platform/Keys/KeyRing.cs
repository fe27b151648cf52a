using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Platform.Keys;

/// <summary>Gives each controller's keys, one per use, derived from its own secret (HKDF-SHA256, RFC 5869).</summary>
public sealed class KeyRing(RecoveryKey recovery)
{
    private readonly ConcurrentDictionary<PracticeId, byte[]> secrets = new();

    /// <summary>Makes the secret of a new controller; saved with the unit of work at hand.</summary>
    public void Make(RelaisDb db, PracticeId practice)
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        db.Add(new ControllerKey { Practice = practice, Territory = db.Walls.Territory, Wrapped = recovery.Wrap(secret, practice.Value.ToByteArray()) });
    }

    /// <summary>Refuses a recovery key that is not the one this database was made with: work would begin under keys that open nothing.</summary>
    public async Task Prove(AtTheDoor door, CancellationToken ct)
    {
        var rows = await door.ReadUnwalled("SELECT \"Practice\", \"Wrapped\" FROM platform_key ORDER BY \"Practice\" LIMIT 1", row => (Practice: new PracticeId(AtTheDoor.IdIn(row, 0)), Wrapped: row.GetFieldValue<byte[]>(1)), ct);
        if (rows is not [var first]) return;
        try
        {
            recovery.Unwrap(first.Wrapped, first.Practice.Value.ToByteArray());
        }
        catch (CryptographicException)
        {
            throw new Refusal("platform.recovery-key", "La clé de secours de ce dossier n'est pas celle de cette base. Remettez le fichier « cle-de-secours » d'origine (ou RELAIS_RECOVERY_KEY), puis recommencez ; rien n'a été changé.");
        }
    }

    /// <summary>Closes a secret of this controller (a password, a token) so that the database holds only noise.</summary>
    /// <param name="use">What it serves for: opened under another name, the box stays closed.</param>
    public async ValueTask<byte[]> Seal(RelaisDb db, PracticeId practice, string use, ReadOnlyMemory<byte> secret, CancellationToken ct) =>
        SealedBox.Close(await Of(db, practice, use, ct), secret.Span, practice.Value.ToByteArray());

    /// <summary>Opens what <see cref="Seal"/> closed, under the same practice and use.</summary>
    public async ValueTask<byte[]> Open(RelaisDb db, PracticeId practice, string use, ReadOnlyMemory<byte> box, CancellationToken ct) =>
        SealedBox.Open(await Of(db, practice, use, ct), box.Span, practice.Value.ToByteArray());

    /// <summary>Closes what belongs to the whole program and to no controller, under the recovery key.</summary>
    internal byte[] SealForHouse(string use, ReadOnlySpan<byte> secret) => recovery.Wrap(secret, System.Text.Encoding.ASCII.GetBytes(use));

    internal byte[] OpenForHouse(string use, ReadOnlySpan<byte> box) => recovery.Unwrap(box, System.Text.Encoding.ASCII.GetBytes(use));

    internal async ValueTask<byte[]> Of(RelaisDb db, PracticeId practice, string use, CancellationToken ct)
    {
        if (!secrets.TryGetValue(practice, out var secret))
        {
            var row = await db.Set<ControllerKey>().AsNoTracking().SingleOrDefaultAsync(k => k.Territory == db.Walls.Territory && k.Practice == practice, ct)
                ?? throw new InvalidOperationException($"The controller {practice} has no key.");
            secret = secrets[practice] = recovery.Unwrap(row.Wrapped, practice.Value.ToByteArray());
        }

        return HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: System.Text.Encoding.ASCII.GetBytes(use));
    }
}
