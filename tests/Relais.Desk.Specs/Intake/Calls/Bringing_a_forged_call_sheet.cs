using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Intake.Calls;

public sealed class Bringing_a_forged_call_sheet(House house) : IClassFixture<House>
{
    /// <summary>Seen before: JSON like that of a call, brought by anybody, named a record by its number and was believed.</summary>
    [Fact]
    public async Task from_anybody_ties_nothing_to_a_record_by_its_number()
    {
        var marie = await house.Comes(ClinicalDocument.About(Patients.Someone.JeanneCaron, ClinicalDocument.Discharge, "Lettre"));
        var patient = (await house.DocumentOf(marie)).Patient;
        Assert.NotNull(patient);
        var sheet = $$"""{"caller":"inconnu","text":"Attestation de droits à renouveler","patientId":"{{patient}}"}""";

        var item = await house.Comes(System.Text.Encoding.UTF8.GetBytes(sheet), "appel.json");
        Assert.Null((await house.DocumentOf(item)).Patient);
    }
}
