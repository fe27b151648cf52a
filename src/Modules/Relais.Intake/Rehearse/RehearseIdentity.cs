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
    /// <summary>Bits of evidence between the first and the next: a homonym or a twin is never this far.</summary>
    private const double FarAbove = 8;

    public async Task<bool> ConfirmClearCandidate(DocumentId document, CancellationToken ct)
    {
        if (await amend.Find(document.Value, ct) is not { Patient: null } found) return false;
        var candidates = JsonSerializer.Deserialize<List<Candidate>>(found.Candidates) ?? [];
        if (candidates is not [var best, .. var others] || others.Any(o => best.Score - o.Score < FarAbove)) return false;
        found.ConfirmPatient(best.Patient, "identité confirmée par une personne, côte à côte", amend.Mine);
        db.Tell(clock, found.Practice, "identity.confirm", found.Id.Value, best.Patient);
        await amend.Follow(found, "patient confirmé", ct);
        return true;
    }
}
