using System.Text.Json;
using Relais.Contracts.Intake;
using Relais.Contracts.Patients;
using Relais.Intake.Correct;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Intake.Rehearse;

internal sealed class RehearseIdentity(AmendDocument amend, RelaisDb db, TimeProvider clock) : IRehearseIdentity
{
    public async Task<bool> ConfirmOnlyCandidate(DocumentId document, CancellationToken ct)
    {
        if (await amend.Find(document.Value, ct) is not { Patient: null } found) return false;
        if (JsonSerializer.Deserialize<List<Candidate>>(found.Candidates) is not [var only]) return false;
        found.ConfirmPatient(only.Patient, "identité confirmée par une personne, côte à côte", amend.Mine);
        db.Tell(clock, found.Practice, "identity.confirm", found.Id.Value, only.Patient);
        await amend.Follow(found, "patient confirmé", ct);
        return true;
    }
}
