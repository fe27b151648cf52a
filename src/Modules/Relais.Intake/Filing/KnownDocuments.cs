using Microsoft.EntityFrameworkCore;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Filing;

/// <summary>
/// The documents a batch may repeat, replace or withdraw, looked up together: those of the practice that share bytes, an identifier or
/// a set with a part of it, and those filed since in the same batch.
/// </summary>
internal sealed class KnownDocuments
{
    private readonly Dictionary<string, DocumentId> contents = [];
    private readonly List<Document> stored = [], fresh = [];
    private readonly HashSet<DocumentId> seen = [];

    public async Task Look(RelaisDb db, PracticeId practice, IReadOnlyList<PreparedPart> parts, CancellationToken ct)
    {
        var documents = db.Set<Document>().AsNoTracking().Where(d => d.Practice == practice);
        var bytes = parts.Select(p => p.Content).ToList();
        var equal = await documents.Where(d => bytes.Contains(d.Content) && d.Fate != Fate.Duplicate && d.Fate != Fate.Refused).Select(d => new { d.Content, d.Id }).ToListAsync(ct);
        foreach (var one in equal.OrderBy(d => d.Id)) contents.TryAdd(Convert.ToHexString(one.Content), one.Id);

        var named = parts.SelectMany(p => p.Read.Replaces.Append(p.Read.Identifier)).OfType<string>().Distinct().ToList();
        if (named.Count > 0) Keep(await documents.Where(d => named.Contains(d.Identifier!) && (d.Fate == Fate.New || d.Fate == Fate.Version)).ToListAsync(ct));
        var sets = parts.Select(p => p.Read.SetId).OfType<string>().Distinct().ToList();
        if (sets.Count > 0) Keep(await documents.Where(d => sets.Contains(d.SetId!) && (d.Fate == Fate.New || d.Fate == Fate.Version)).ToListAsync(ct));
    }

    public void Add(Document filed)
    {
        fresh.Add(filed);
        contents.TryAdd(Convert.ToHexString(filed.Content), filed.Id);
    }

    /// <summary>The document with these very bytes; null when there is none.</summary>
    public DocumentId? WithBytes(byte[] content) => contents.TryGetValue(Convert.ToHexString(content), out var id) ? id : null;

    /// <summary>The one of the highest version, among equal ones the last filed. What waits because it claims a place that is not its own has none.</summary>
    public Document? Find(Func<Document, bool> which) => stored.Concat(fresh).Where(d => d.Held is not (HeldReason.WrongVersion or HeldReason.AuthorNotAllowed) && which(d)).OrderBy(d => d.DocumentVersion ?? int.MinValue).ThenBy(d => d.Id).LastOrDefault();

    private void Keep(IEnumerable<Document> documents) => stored.AddRange(documents.Where(d => seen.Add(d.Id)));
}
