using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Access;
using Relais.Contracts.Intake;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Delegation.HandOver;

/// <summary>To whom an item may be handed: who serves its practice today and, when its document is reserved, may read it.</summary>
internal sealed class WhoReceives(RelaisDb db, IMembers members, IServiceScopeFactory scopes)
{
    /// <summary>False for an item behind a wall; a receiver who may not have it is refused.</summary>
    public async Task<bool> Allow(Guid id, MemberId receiver, CancellationToken ct)
    {
        if (await db.Set<WorkItem>().Where(w => w.Id == id).Select(w => new { w.Practice, w.Document, w.Accountable }).SingleOrDefaultAsync(ct) is not { } work) return false;
        var roles = (await members.Serving(work.Practice, ct)).Where(m => m.Member.Id == receiver).Select(m => m.Role).ToList();
        if (roles.Count == 0) throw new Refusal("delegation.not-serving", "Cette personne n'a pas de mandat aujourd'hui dans ce cabinet.");
        var answersAsDoctor = work.Accountable == receiver && roles.Any(r => r is Role.Doctor or Role.Locum);
        if (!answersAsDoctor && await IsReservedFrom(receiver, work.Practice, work.Document, ct))
            throw new Refusal("delegation.reserved-to", "Ce document est réservé : cette personne ne peut pas le lire. Passez-le au médecin qui en répond.");
        return true;
    }

    /// <summary>Asked as the receiver would ask it, of a store of its own: nothing of theirs is shown to who hands over.</summary>
    private async Task<bool> IsReservedFrom(MemberId receiver, PracticeId practice, DocumentId document, CancellationToken ct)
    {
        await using var theirs = scopes.CreateAsyncScope();
        theirs.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(db.Walls.Territory, [practice], receiver));
        return (await theirs.ServiceProvider.GetRequiredService<IReserved>().Among([document], ct)).Count > 0;
    }
}
