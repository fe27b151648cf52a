using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Intake;
using Relais.Contracts.Patients;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Intake.Correct;

internal sealed class SaidTraits(RelaisDb db, IReserved reserved, CurrentMember me, TimeProvider clock) : ISaidTraits
{
    public async Task<(PracticeId Practice, TraitsRead Said)?> Of(DocumentId document, CancellationToken ct)
    {
        var found = await db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == document, ct);
        if (found is null || !me.May(Rights.ConfirmIdentity, found.Practice) || (await reserved.Among([document], ct)).Count > 0) return null;
        db.Tell(clock, found.Practice, "document.look", document.Value, found.Patient);
        await db.SaveChangesAsync(ct);
        return (found.Practice, found.ReadTraits());
    }
}
