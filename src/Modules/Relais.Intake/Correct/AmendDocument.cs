using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Delegation;
using Relais.Contracts.Intake;
using Relais.Contracts.Patients;
using Relais.Contracts.Protocols;
using Relais.Intake.Channels;
using Relais.Intake.Documents;
using Relais.Intake.Receive;
using Relais.Intake.Route;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Intake.Correct;

/// <summary>
/// A person corrects what a document is or whose it is: the document, its work item and everything filed under it follow in one
/// transaction.
/// </summary>
internal sealed class AmendDocument(
    RelaisDb db, CurrentMember me, IDesk desk, IPatients patients, IKindCatalogue kinds, SetUpDesk desks, RoutePart route, IReserved reserved, TimeProvider clock)
{
    public Signature Mine => new(me.Id, clock.GetUtcNow());

    /// <summary>Null behind a wall; what is reserved is refused to those who may not read it.</summary>
    public async Task<Document?> Find(Guid id, CancellationToken ct)
    {
        var document = await Reach(id, ct);
        // What was refused or came twice has no work of its own: a correction would open some, and the counts of the day would not agree.
        if (document?.Fate is Fate.Refused or Fate.Duplicate)
            throw new Refusal("intake.no-work", document.Fate == Fate.Refused ? "Cette pièce a été refusée : reprenez-la d'abord, ou demandez un nouvel envoi." : "Cette pièce est arrivée deux fois : corrigez le premier exemplaire, le travail le suit.");
        return document;
    }

    /// <summary>The same, of what was refused.</summary>
    public async Task<Document?> FindRefused(Guid id, CancellationToken ct)
    {
        var document = await Reach(id, ct);
        return document is null or { Fate: Fate.Refused } ? document : throw new Refusal("intake.not-refused", "Cette pièce n'est pas refusée : quelqu'un l'a peut-être déjà reprise.");
    }

    private async Task<Document?> Reach(Guid id, CancellationToken ct)
    {
        var document = await db.Set<Document>().SingleOrDefaultAsync(d => d.Id == new DocumentId(id), ct);
        if (document is null) return null;
        me.MustHave(Rights.ConfirmIdentity, document.Practice);
        if ((await reserved.Among([document.Id], ct)).Count > 0) throw new Refusal("intake.reserved", "Ce document est réservé à son médecin : lui seul peut en dire quelque chose.");
        return document;
    }

    /// <summary>Routes the document again as it now is, and saves.</summary>
    /// <param name="lowers">True when a person who may has said what it is, and that it is not clinical after all.</param>
    public async Task Follow(Document document, string why, bool lowers, CancellationToken ct)
    {
        var channel = await db.Set<Channel>().AsNoTracking().SingleAsync(c => c.Id == document.Channel, ct);
        var arrival = await db.Set<Arrival>().AsNoTracking().Where(a => a.Id == document.Arrival).Select(a => a.At).SingleAsync(ct);
        var patient = document.Patient is { } p ? await patients.OfWork(p, ct) : null;
        var work = await route.Route(document, channel, await desks.Of(document.Practice, ct), patient, kinds.Find(document.Kind, clock.LocalDay()), arrival, null, ct);
        await desk.Amend(document.Id, work, why, lowers, ct);
        await db.SaveChangesAsync(ct);
    }
}
