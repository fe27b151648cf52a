using Relais.Codecs.Ins;
using Relais.Kernel;
using Relais.Patients.Register;

namespace Relais.Desk.Specs.Patients;

public class Correcting_an_identity
{
    private readonly RegisteredPatient jeanne = RegisteredPatient.Of(new PatientId(Guid.CreateVersion7()), new PracticeId(Guid.CreateVersion7()), Someone.JeanneCaron);

    [Fact]
    public void takes_the_number_away_and_keeps_what_was()
    {
        var number = jeanne.Matricule;

        var was = jeanne.Correct(StrictWords.Of(jeanne) with { BirthName = "DUVALLE" }, "Bourges", documentSeen: false);

        Assert.Equal((InsStatus.Prov, null, null), (jeanne.Status, jeanne.Matricule, jeanne.Oid));
        Assert.Equal((InsStatus.Qual, number, "DUVAL"), (was!.Status, was.Matricule, was.Traits.BirthName));
    }

    [Fact]
    public void with_an_identity_document_in_hand_leaves_it_validated()
    {
        jeanne.Correct(StrictWords.Of(jeanne) with { BirthDate = new DateOnly(1942, 3, 15) }, "Bourges", documentSeen: true);

        Assert.Equal(InsStatus.Vali, jeanne.Status);
    }

    [Fact]
    public void that_changes_nothing_strict_loses_nothing()
    {
        Assert.Null(jeanne.Correct(StrictWords.Of(jeanne), "Bourges (Cher)", documentSeen: false));
        Assert.Equal((InsStatus.Qual, "Bourges (Cher)"), (jeanne.Status, jeanne.BirthPlaceLabel));
    }

    [Fact]
    public void a_doubtful_one_is_provisional_and_no_document_changes_it()
    {
        jeanne.Doubt(true);

        Assert.Equal(InsStatus.Prov, jeanne.Status);
        Assert.Equal("patients.doubtful", Assert.Throws<Refusal>(jeanne.SeeIdentityDocument).Reason);
    }

    [Theory, InlineData("QUAL", "Vali"), InlineData("RECUP", "Prov"), InlineData("VALI", "Vali"), InlineData("nimporte", "Prov")]
    public void a_claimed_status_without_a_right_number_falls(string claimed, string kept)
    {
        var traits = Someone.JeanneCaron.Traits with { Matricule = "242031803300199" };

        Assert.Equal(kept, RegisteredPatient.Of(default, default, Someone.JeanneCaron with { Traits = traits, InsStatus = claimed }).Status.ToString());
    }
}
