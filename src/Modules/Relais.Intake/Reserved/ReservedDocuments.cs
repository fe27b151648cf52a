using Microsoft.EntityFrameworkCore;
using Relais.Codecs.Xdm;
using Relais.Contracts.Delegation;
using Relais.Contracts.Intake;
using Relais.Contracts.Patients;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Intake.Reserved;

internal sealed class ReservedDocuments(RelaisDb db, IPatients patients, IDesk desk, IGlass glass, CurrentMember me) : IReserved
{
    private const int AtOnce = 500;

    /// <summary>A document follows another a few times at most; a ring of them would never end.</summary>
    private const int Longest = 10;

    public async Task<IReadOnlyDictionary<DocumentId, Reserve>> Among(IReadOnlyCollection<DocumentId> documents, CancellationToken ct)
    {
        if (db.Walls.Actor is not { } reader) return new Dictionary<DocumentId, Reserve>();
        var known = await Chains(documents, ct);
        var objected = await patients.Objections([.. known.Keys], ct);
        var closed = await patients.Closed([.. known.Values.Select(l => l.Patient).OfType<PatientId>().Distinct()], ct);
        var why = new Dictionary<DocumentId, Reserve>();
        foreach (var document in documents.Distinct())
            if (Why(document, known, objected, closed) is { } reserve) why[document] = reserve;
        if (why.Count == 0) return why;

        var standings = await desk.Standings([.. why.Keys], ct);
        var cards = await patients.Cards(why.Keys.Select(d => known[d].Patient).OfType<PatientId>(), ct);
        var opened = (await glass.Open(ct)).Select(g => g.Document).OfType<DocumentId>().ToHashSet();
        return why.Where(w => !IsFor(reader, w.Key, w.Value) && !(w.Value is Reserve.Masked or Reserve.Objected && opened.Contains(w.Key))).ToDictionary(w => w.Key, w => w.Value);

        bool IsFor(MemberId member, DocumentId document, Reserve reserve) =>
            (standings.GetValueOrDefault(document)?.Accountable == member && (reserve != Reserve.ClosedToReader || me.May(Rights.Validate, known[document].Practice)))
            || (known[document].Patient is { } patient && cards.GetValueOrDefault(patient)?.RegularGp == member);
    }

    public async Task<IReadOnlySet<DocumentId>> Unnamed(IReadOnlyCollection<DocumentId> documents, CancellationToken ct)
    {
        var meant = new List<(DocumentId Document, PatientId Patient)>();
        foreach (var some in documents.Distinct().Chunk(AtOnce))
            foreach (var row in await db.Set<Document>().AsNoTracking().Where(d => some.Contains(d.Id) && d.Patient == null).Select(d => new { d.Id, d.Candidates }).ToListAsync(ct))
                meant.AddRange(Document.ReadCandidates(row.Candidates).Select(c => (row.Id, c.Patient)));
        if (meant.Count == 0) return new HashSet<DocumentId>();
        var closed = await patients.Closed([.. meant.Select(m => m.Patient).Distinct()], ct);
        return meant.Where(m => closed.ContainsKey(m.Patient)).Select(m => m.Document).ToHashSet();
    }

    /// <summary>The documents and, one after another, those that they follow.</summary>
    private async Task<Dictionary<DocumentId, Link>> Chains(IReadOnlyCollection<DocumentId> documents, CancellationToken ct)
    {
        var known = new Dictionary<DocumentId, Link>();
        var asked = documents.Distinct().ToList();
        for (var n = 0; asked.Count > 0 && n < Longest; n++)
        {
            foreach (var some in asked.Chunk(AtOnce))
                foreach (var link in await db.Set<Document>().AsNoTracking().Where(d => some.Contains(d.Id)).Select(d => new Link(d.Id, d.Practice, d.FateOf, d.AccessFlags, d.Patient)).ToListAsync(ct))
                    known[link.Id] = link;
            asked = [.. known.Values.Select(l => l.Follows).OfType<DocumentId>().Where(id => !known.ContainsKey(id)).Distinct()];
        }

        return known;
    }

    /// <summary>The strictest of the reasons that it, or what it follows, has.</summary>
    private static Reserve? Why(DocumentId document, Dictionary<DocumentId, Link> known, IReadOnlyDictionary<DocumentId, DocumentObjection> objected, IReadOnlyDictionary<PatientId, Closure> closed)
    {
        Reserve? why = null;
        DocumentId? at = document;
        for (var n = 0; n < Longest && at is { } id && known.TryGetValue(id, out var link); n++)
        {
            if (link.Patient is { } patient && closed.TryGetValue(patient, out var how)) return how == Closure.Everyone ? Reserve.RecordClosed : Reserve.ClosedToReader;
            if (objected.ContainsKey(id)) why = Reserve.Objected;
            else if (why is null && (XdmFlag.Parse(link.Flags) & (XdmFlags.MaskedToProfessionals | XdmFlags.VeryRestricted)) != 0) why = Reserve.Masked;
            at = link.Follows;
        }

        return why;
    }

    private sealed record Link(DocumentId Id, PracticeId Practice, DocumentId? Follows, string? Flags, PatientId? Patient);
}
