using Relais.Contracts.Intake;
using Relais.Contracts.Protocols;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Requests;

namespace Relais.Delegation.Close;

/// <summary>In what capacity the acting member closes an item, for the screen and for the demo alike.</summary>
internal sealed class WhoCloses(CurrentMember me, IProtocols protocols, IReserved reserved, TimeProvider clock)
{
    /// <returns>As a doctor, who needs no protocol; else what the protocol in force today is cited as, null when none allows it. Who may not read what it is about is refused.</returns>
    public async Task<(bool AsDoctor, string? Protocol)> Of(WorkItem work, CancellationToken ct)
    {
        if ((await reserved.Among([work.Document], ct)).Count > 0)
            throw new Refusal("delegation.reserved", "Ce document est réservé à son médecin : lui seul peut clore cet élément.");
        if (me.May(Rights.Validate, work.Practice)) return (true, null);
        var roles = me.Mandates.Where(m => m.Practice == work.Practice).Select(m => m.Role).ToList();
        return (false, (await protocols.Allowing(work.Practice, work.Kind, roles, clock.LocalDay(), ct))?.Cite());
    }
}
