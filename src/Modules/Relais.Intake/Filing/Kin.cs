using Microsoft.EntityFrameworkCore;
using Relais.Intake.Documents;
using Relais.Intake.Read;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Filing;

/// <summary>
/// What a part is to those received before. Only equal bytes merge by themselves; the same id with other bytes is held, a new
/// version or a withdrawal is tied to what it is about.
/// </summary>
internal sealed record Kin(Fate Fate, DocumentId? Other, string? Reason, string? Held)
{
    private static readonly Kin Alone = new(Fate.New, null, null, null);

    public static async Task<Kin> Of(RelaisDb db, PracticeId practice, PartRead part, byte[] content, IReadOnlyList<Document> sameBatch, CancellationToken ct)
    {
        var same = sameBatch.FirstOrDefault(d => d.Content.AsSpan().SequenceEqual(content))?.Id
            ?? await db.Set<Document>().Where(d => d.Practice == practice && d.Content == content && d.Fate != Fate.Duplicate && d.Fate != Fate.Refused).Select(d => (DocumentId?)d.Id).FirstOrDefaultAsync(ct);
        if (same is not null && !part.IsDeletion) return new Kin(Fate.Duplicate, same, null, null);
        if (part.Identifier is null) return Alone;

        var replaced = await Known(db, practice, d => part.Replaces.Contains(d.Identifier!), d => d.Identifier is not null && part.Replaces.Contains(d.Identifier), sameBatch, ct);
        if (part.IsDeletion)
        {
            var target = replaced ?? await Known(db, practice, d => d.Identifier == part.Identifier, d => d.Identifier == part.Identifier, sameBatch, ct);
            return new Kin(Fate.Withdrawn, target?.Id, "supprimé par l'expéditeur", HeldReason.Withdrawn);
        }

        if (replaced is not null) return new Kin(Fate.Version, replaced.Id, "nouvelle version", null);
        if (part.Replaces.Count > 0) return new Kin(Fate.New, null, "nouvelle version d'un document qui n'a pas été reçu ici", null);
        var twin = await Known(db, practice, d => d.Identifier == part.Identifier, d => d.Identifier == part.Identifier, sameBatch, ct);
        if (twin is not null) return new Kin(Fate.New, twin.Id, "même identifiant, contenu différent", HeldReason.SameIdOtherContent);
        if (part.SetId is null) return Alone;
        var sibling = await Known(db, practice, d => d.SetId == part.SetId, d => d.SetId == part.SetId, sameBatch, ct);
        return sibling switch
        {
            null => Alone,
            _ when part.Version > sibling.DocumentVersion => new Kin(Fate.Version, sibling.Id, "nouvelle version", null),
            _ => new Kin(Fate.New, sibling.Id, "version plus ancienne que celle déjà reçue", HeldReason.WrongVersion),
        };
    }

    private static async Task<Document?> Known(
        RelaisDb db, PracticeId practice, System.Linq.Expressions.Expression<Func<Document, bool>> stored, Func<Document, bool> fresh, IReadOnlyList<Document> sameBatch, CancellationToken ct) =>
        sameBatch.LastOrDefault(fresh) ?? await db.Set<Document>().AsNoTracking()
            .Where(d => d.Practice == practice && (d.Fate == Fate.New || d.Fate == Fate.Version)).Where(stored).OrderByDescending(d => d.DocumentVersion).FirstOrDefaultAsync(ct);
}
