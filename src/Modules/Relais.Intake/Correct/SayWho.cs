using Relais.Contracts.Patients;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Intake.Correct;

/// <summary>Whose a document is, said by a person who compared both sets of traits: signed, journalled; the work follows.</summary>
internal sealed class SayWho(AmendDocument amend, RelaisDb db, TimeProvider clock)
{
    /// <param name="patient">Null when nobody behind these walls has that id.</param>
    public async Task Of(Document document, PatientCard? patient, CancellationToken ct)
    {
        if (patient is null || patient.Practice != document.Practice) throw new Refusal("intake.who-elsewhere", "Ce patient n'est pas de ce cabinet.");

        var before = document.Patient;
        document.ConfirmPatient(patient.Id, "identité confirmée par une personne, côte à côte", amend.Mine);
        db.Tell(clock, document.Practice, before is null ? "identity.confirm" : "identity.correct", document.Id.Value, patient.Id, before?.ToString());
        await amend.Follow(document, before is null ? "patient confirmé" : "patient corrigé", lowers: false, ct);
    }
}
