using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Patients;
using Relais.Patients.Register;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Patients;

public sealed class A_patient_who_objects : IAsyncLifetime
{
    private PatientRoom room = null!;

    public async ValueTask InitializeAsync() => room = await PatientRoom.Open();

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task to_sharing_at_all_is_found_by_the_regular_GP_alone()
    {
        await room.Enter(room.Tilleuls, Someone.JeanneCaron with { RegularGp = room.DrMorel, Objection = "oui" });

        Assert.Empty(await room.Search(room.Nora, room.Tilleuls, "caron"));
        Assert.True(Assert.Single(await room.Search(room.DrMorel, room.Tilleuls, "caron")).AlwaysToDoctor);
    }

    [Fact]
    public async Task to_sharing_with_one_member_is_found_by_the_others()
    {
        await room.Enter(room.Tilleuls, Someone.JeanneCaron);
        await Object(ObjectionScope.Member);

        Assert.Empty(await room.Search(room.Nora, room.Tilleuls, "caron"));
        Assert.Single(await room.Search(room.DrMorel, room.Tilleuls, "caron"));
    }

    [Fact]
    public async Task is_still_tied_to_their_documents_by_Relais()
    {
        await room.Enter(room.Tilleuls, Someone.JeanneCaron with { Objection = "oui" });

        Assert.Equal(IdentityDecision.Match, (await room.Identify(room.Tilleuls, Someone.JeanneCaron.Traits)).Decision);
    }

    [Fact]
    public async Task is_found_again_once_the_objection_is_lifted()
    {
        await room.Enter(room.Tilleuls, Someone.JeanneCaron with { Objection = "oui" });
        await room.In(room.Tilleuls, async s =>
        {
            var db = s.GetRequiredService<RelaisDb>();
            var objection = await db.Set<Objection>().SingleAsync();
            objection.Lift(PatientRoom.Today);
            db.Tell(TimeProvider.System, room.Tilleuls, "patient.objection-lift", objection.Id);
            await db.SaveChangesAsync();
        });

        Assert.Single(await room.Search(room.Nora, room.Tilleuls, "caron"));
    }

    private Task Object(ObjectionScope scope) => room.In(room.Tilleuls, async s =>
    {
        var db = s.GetRequiredService<RelaisDb>();
        var patient = await db.Set<RegisteredPatient>().SingleAsync();
        db.Add(Objection.Of(Guid.CreateVersion7(), patient, PatientRoom.Today, scope, room.Nora));
        db.Tell(TimeProvider.System, room.Tilleuls, "patient.object", patient.Patient.Value);
        await db.SaveChangesAsync();
    });
}
