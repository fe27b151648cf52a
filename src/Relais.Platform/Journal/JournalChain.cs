using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Keys;
using Relais.Platform.Store;

namespace Relais.Platform.Journal;

/// <summary>
/// One controller's journal as a chain: the sealer numbers new entries and links them by an HMAC to all before; the check
/// reads the whole chain again and names the first line that was changed, removed or moved.
/// </summary>
public sealed class JournalChain(RelaisDb db, KeyRing keys, JournalHeads heads, WriteGate gate, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>
    /// Seals up to 500 entries; returns how many, 0 when none waits. Refuses to go on from a chain that is not the one this machine sealed:
    /// a changed line would get a fresh seal.
    /// </summary>
    public async Task<int> Seal(PracticeId practice, CancellationToken ct)
    {
        var waiting = await db.Set<JournalEntry>().AsNoTracking().Where(e => e.Practice == practice && e.Number == null).OrderBy(e => e.Id).Take(Batch).ToListAsync(ct);
        if (waiting.Count == 0) return 0;
        var last = await db.Set<JournalSeal>().Where(s => s.Practice == practice).OrderByDescending(s => s.First).FirstOrDefaultAsync(ct);
        var headKey = await keys.Of(db, practice, JournalHeads.Use, ct);
        await MustGoOn(practice, heads.Of(practice, headKey), ct);
        var number = last?.Last ?? 0;
        foreach (var entry in waiting) entry.Number = ++number;

        var now = clock.GetUtcNow();
        var seal = new JournalSeal
        {
            Id = Guid.CreateVersion7(now), Practice = practice, At = now, First = waiting[0].Number!.Value, Last = number,
            Hash = Link(await keys.Of(db, practice, "journal", ct), last?.Hash ?? [], waiting),
        };
        db.Add(seal);
        using (await gate.Enter(db.Database, ct))
        {
            await using var whole = await db.Database.BeginTransactionAsync(ct);
            if (await Ranks.Give(db, waiting, ct) != waiting.Count) throw new DbUpdateConcurrencyException("Lines of the journal were sealed by another hand meanwhile.");
            await db.SaveChangesAsync(ct);
            await whole.CommitAsync(ct);
        }

        heads.Keep(practice, headKey, new(number, seal.Hash));
        return waiting.Count;
    }

    private async Task MustGoOn(PracticeId practice, JournalHead? head, CancellationToken ct)
    {
        if (head is null) return;
        var there = await db.Set<JournalSeal>().AsNoTracking().FirstOrDefaultAsync(s => s.Practice == practice && s.Last == head.Count, ct);
        if (there is null || !there.Hash.AsSpan().SequenceEqual(head.Hash))
            throw new Refusal("platform.journal-cut", $"le journal allait jusqu'à la ligne {head.Count}, et le sceau qui la fermait n'est plus là ou n'est plus le même : rien n'est scellé à la suite");
    }

    /// <summary>Reads the chain from its beginning. <see cref="JournalCheck.Fault"/> is null when every line stands as it was written.</summary>
    public async Task<JournalCheck> Verify(PracticeId practice, CancellationToken ct)
    {
        var key = await keys.Of(db, practice, "journal", ct);
        // Asked before the seals: the sealer may go on meanwhile, and then the chain goes beyond.
        var (head, spoilt) = await Head(practice, ct);
        var met = head is null;
        byte[] previous = [];
        long expected = 1;
        foreach (var seal in await db.Set<JournalSeal>().AsNoTracking().Where(s => s.Practice == practice).OrderBy(s => s.First).ToListAsync(ct))
        {
            if (seal.First != expected) return new(expected - 1, $"un sceau manque avant la ligne {seal.First}");
            var entries = await db.Set<JournalEntry>().AsNoTracking().Where(e => e.Practice == practice && e.Number >= seal.First && e.Number <= seal.Last).OrderBy(e => e.Number).ToListAsync(ct);
            for (var n = 0; n < entries.Count; n++)
                if (entries[n].Number != seal.First + n) return new(expected - 1, $"la ligne {seal.First + n} manque ou a été déplacée");
            if (entries.Count != seal.Last - seal.First + 1) return new(expected - 1, $"la ligne {seal.First + entries.Count} manque");
            if (!CryptographicOperations.FixedTimeEquals(seal.Hash, Link(key, previous, entries)))
                return new(expected - 1, $"une ligne entre {seal.First} et {seal.Last} a été changée");
            (previous, expected) = (seal.Hash, seal.Last + 1);
            met |= head?.Count == seal.Last && seal.Hash.AsSpan().SequenceEqual(head.Hash);
        }

        // Asked in one statement: the sealer may have gone on since the seals were read, and its new lines are no fault.
        var beyond = await db.Set<JournalEntry>().AnyAsync(e => e.Practice == practice && e.Number >= expected
            && !db.Set<JournalSeal>().Any(s => s.Practice == practice && s.First <= e.Number && e.Number <= s.Last), ct);
        var fault = beyond ? $"des lignes après la ligne {expected - 1} n'ont pas de sceau"
            : met ? spoilt
            : head!.Count >= expected ? $"cette machine a scellé {head.Count} lignes, et il n'en reste que {expected - 1} : la fin a été retirée"
            : $"le sceau de la ligne {head.Count} n'est plus celui que cette machine a gardé : la suite a été refaite";
        return new(expected - 1, fault)
        {
            Head = Convert.ToHexStringLower(previous),
            Waiting = await db.Set<JournalEntry>().CountAsync(e => e.Practice == practice && e.Number == null, ct),
        };
    }

    private async Task<(JournalHead? Head, string? Spoilt)> Head(PracticeId practice, CancellationToken ct)
    {
        try
        {
            return (heads.Of(practice, await keys.Of(db, practice, JournalHeads.Use, ct)), null);
        }
        catch (Refusal spoilt)
        {
            return (null, spoilt.Message);
        }
    }

    private static byte[] Link(byte[] key, byte[] previous, IEnumerable<JournalEntry> entries)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        mac.AppendData(previous);
        foreach (var e in entries)
            mac.AppendData(Encoding.UTF8.GetBytes(string.Join('\u001f', e.Number, e.Id, e.At.UtcTicks, e.Actor, e.Act, e.Subject, e.Patient, e.Note) + "\u001e"));
        return mac.GetHashAndReset();
    }
}
