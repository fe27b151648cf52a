using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Contracts.Delegation;
using Relais.Contracts.Patients;
using Relais.Contracts.Protocols;
using Relais.Contracts.Territory;
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
    RelaisDb db, CurrentMember me, IDesk desk, IPatients patients, IPractices practices, IMembers members, IProtocols protocols, IKindCatalogue kinds, RoutePart route, TimeProvider clock)
{
    public Signature Mine => new(me.Id, clock.GetUtcNow());

    /// <summary>Null behind a wall.</summary>
    public async Task<Document?> Find(Guid id, CancellationToken ct)
    {
        var document = await db.Set<Document>().SingleOrDefaultAsync(d => d.Id == new DocumentId(id), ct);
        if (document is not null) me.MustHave(Rights.ConfirmIdentity, document.Practice);
        return document;
    }

    /// <summary>Routes the document again as it now is, and saves.</summary>
    public async Task Follow(Document document, string why, CancellationToken ct)
    {
        var on = clock.LocalDay();
        var practice = await practices.Find(document.Practice, ct) ?? throw new InvalidOperationException("A document's practice stands behind the same walls.");
        var channel = await db.Set<Channel>().AsNoTracking().SingleAsync(c => c.Id == document.Channel, ct);
        var arrival = await db.Set<Arrival>().AsNoTracking().Where(a => a.Id == document.Arrival).Select(a => a.At).SingleAsync(ct);
        var bench = new PracticeDesk(practice, await members.Serving(document.Practice, ct), RoutePart.Calendar(practice),
            (kind, token) => protocols.Allowing(document.Practice, kind, [Role.Secretary, Role.Assistant], on, token));
        var patient = document.Patient is { } p ? await patients.Find(p, ct) : null;
        var work = await route.Route(document, channel, bench, patient, kinds.Find(document.Kind, on), [], arrival, null, ct);
        await desk.Amend(document.Id, work, why, ct);
        await db.SaveChangesAsync(ct);
    }
}
