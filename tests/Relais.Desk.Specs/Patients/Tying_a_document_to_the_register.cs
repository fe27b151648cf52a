using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Patients.Match;
using Relais.Patients.Register;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Patients;

public sealed class Tying_a_document_to_the_register : IAsyncLifetime
{
    private PatientRoom room = null!;

    public async ValueTask InitializeAsync()
    {
        room = await PatientRoom.Open();
        await room.Enter(room.Tilleuls, Someone.JeanneCaron, Someone.YannLeGall, Someone.ZoeMartin);
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task files_itself_on_the_same_INS_and_traits()
    {
        var answer = await room.Identify(room.Tilleuls, Someone.JeanneCaron.Traits);

        Assert.Equal((IdentityDecision.Match, null), (answer.Decision, answer.Code));
        Assert.Equal("CARON Jeanne", (await Card(answer.Patient!.Value))!.Label);
    }

    [Theory]
    [InlineData("QUAL", IdentityDecision.Match)]
    [InlineData("VALI", IdentityDecision.Propose)]
    public async Task files_what_the_sender_calls_unqualified_only_under_a_qualified_record(string status, IdentityDecision expected)
    {
        var zygomalas = Houses.Townspeople.Zygomalas;
        await room.Enter(room.Girard, zygomalas with { InsStatus = status });

        var answer = await room.Identify(room.Girard, zygomalas.Traits with { SaidUnqualified = true });

        Assert.Equal(expected, answer.Decision);
    }

    [Theory]
    [InlineData("904", "JEAN", true)]
    [InlineData("903", "JEANNE MARIE", false)]
    public async Task proposes_to_a_person_when_anything_differs(string code, string firstNames, bool withNumber)
    {
        var traits = Someone.JeanneCaron.Traits with { FirstNames = firstNames };
        if (!withNumber) traits = traits with { Matricule = null, Oid = null };

        var answer = await room.Identify(room.Tilleuls, traits);

        Assert.Equal((IdentityDecision.Propose, code, null), (answer.Decision, answer.Code, answer.Patient));
        Assert.Equal("CARON Jeanne", (await Card(answer.Candidates[0].Patient))!.Label);
    }

    [Fact]
    public async Task holds_what_looks_like_nobody()
    {
        var answer = await room.Identify(room.Tilleuls, new TraitsRead(null, null, "Kowalczyk", null, "Bartosz", "M", new DateOnly(1950, 7, 9), null, null));

        Assert.Equal((IdentityDecision.Hold, "903"), (answer.Decision, answer.Code));
        Assert.Empty(answer.Candidates);
    }

    [Fact]
    public async Task looks_in_its_practice_alone() =>
        Assert.Equal((IdentityDecision.Hold, "902"), ((await room.Identify(room.Girard, Someone.JeanneCaron.Traits)).Decision, (await room.Identify(room.Girard, Someone.JeanneCaron.Traits)).Code));

    [Fact]
    public async Task follows_a_correction()
    {
        await room.In(room.Tilleuls, async s =>
        {
            var db = s.GetRequiredService<RelaisDb>();
            var zoe = await db.Set<RegisteredPatient>().SingleAsync(p => p.BirthName == "MARTIN");
            zoe.Correct(StrictWords.Of(zoe) with { BirthName = "Szymanski", BirthDate = new DateOnly(2023, 1, 5) }, "Bourges", false);
            await Findable.Renew(db, zoe, default);
            db.Tell(TimeProvider.System, room.Tilleuls, "patient.correct", zoe.Patient.Value);
            await db.SaveChangesAsync();
            Assert.Equal(BlockingKeys.Of(zoe.ToMatch()).Order(), (await db.Set<PatientKey>().Where(k => k.Patient == zoe.Patient).Select(k => k.Key).ToListAsync()).Order());
        });

        Assert.Equal(IdentityDecision.Hold, (await room.Identify(room.Tilleuls, Someone.ZoeMartin.Traits with { FirstNames = "Zoé" })).Decision);
        Assert.Single((await room.Identify(room.Tilleuls, new TraitsRead(null, null, "SZYMANSKI", null, "ZOE", "F", new DateOnly(2023, 1, 5), null, "18000"))).Candidates);
        Assert.Single(await room.Search(room.Nora, room.Tilleuls, "szym"));
        Assert.Empty(await room.Search(room.Nora, room.Tilleuls, "martin"));
    }

    [Fact]
    public async Task opens_through_the_wall_only_the_patient_who_was_opened()
    {
        var opened = (await room.Search(room.Nora, room.Tilleuls, "caron"))[0].Id;
        var other = (await room.Search(room.Nora, room.Tilleuls, "gall"))[0].Id;
        await room.As(new Walls(room.Territory, [room.Girard], [opened], room.Nora), async s =>
            Assert.Equal([opened], (await s.GetRequiredService<IPatients>().Cards([opened, other], default)).Keys));
    }

    private async Task<PatientCard?> Card(PatientId id)
    {
        PatientCard? card = null;
        await room.In(room.Tilleuls, async s => card = await s.GetRequiredService<IPatients>().Find(id, default));
        return card;
    }
}
