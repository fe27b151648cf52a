using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Patients;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;
using Relais.Intake.Documents;

namespace Relais.Desk.Specs.Promises;

/// <summary>Promise 4: a document is filed by itself only on a qualified INS whose traits agree; a person decides the rest.</summary>
public sealed class Never_a_guess_about_who(House house) : IClassFixture<House>
{
    private static readonly NewPatient Jeanne = Someone.JeanneCaron;

    [Fact]
    public async Task files_what_bears_a_qualified_number_and_the_same_traits()
    {
        var item = await house.ClinicalWork();
        Assert.NotNull(item.Patient);
        Assert.Equal("CARON Jeanne", item.PatientLabel);
    }

    public static TheoryData<string, NewPatient> Doubtful => new()
    {
        { "another birth name", Jeanne with { Traits = Jeanne.Traits with { BirthName = "DUVALLET" } } },
        { "another first name", Jeanne with { Traits = Jeanne.Traits with { FirstNames = "SUZANNE" } } },
        { "another birthday", Jeanne with { Traits = Jeanne.Traits with { BirthDate = new DateOnly(1942, 3, 15) } } },
        { "the other sex", Jeanne with { Traits = Jeanne.Traits with { Sex = "M" } } },
        { "no number", Jeanne with { Traits = Jeanne.Traits with { Matricule = null, Oid = null } } },
        { "a number with a wrong key", Jeanne with { Traits = Jeanne.Traits with { Matricule = Jeanne.Traits.Matricule![..13] + "00" } } },
        { "a name two people share", Townspeople.MarieMartin },
        { "somebody unknown here", Someone.ZoeMartin },
    };

    [Theory, MemberData(nameof(Doubtful))]
    public async Task shows_a_person_what_bears(string what, NewPatient about)
    {
        var item = await house.ClinicalWork(about);
        var document = await house.DocumentOf(item);

        Assert.True(item.Patient is null && document.Patient is null, $"A document with {what} was filed by itself.");
        Assert.True(HeldReason.IsAboutWho(item.HoldCode), $"A document with {what} is held as {item.HoldCode}.");
        Assert.NotEmpty(document.IdentityReason);
        // In a list it bears the name that it says, and never as a fact.
        Assert.EndsWith(" ?", item.PatientLabel, StringComparison.Ordinal);
        Assert.StartsWith((about.Traits.UsedName ?? about.Traits.BirthName!).ToUpperInvariant(), item.PatientLabel, StringComparison.Ordinal);
    }

    public static TheoryData<string, TraitsRead, bool> Envelopes => new()
    {
        { "the same person", Jeanne.Traits, true },
        { "another number", Jeanne.Traits with { Matricule = Someone.YannLeGall.Traits.Matricule }, false },
        { "another birth name", Jeanne.Traits with { BirthName = "LE GALL" }, false },
        { "another first name", Jeanne.Traits with { FirstNames = "SUZANNE" }, false },
        { "another birthday", Jeanne.Traits with { BirthDate = new DateOnly(1979, 3, 28) }, false },
        { "the other sex", Jeanne.Traits with { Sex = "M" }, false },
    };

    [Theory, MemberData(nameof(Envelopes))]
    public async Task files_a_document_only_where_its_archive_names(string whom, TraitsRead metadata, bool files)
    {
        var letter = ClinicalDocument.About(Jeanne, ClinicalDocument.Discharge, "Lettre de liaison");
        var item = await house.Comes(SecureMail.With(letter, metadata), "message.eml");

        Assert.True(item.Patient is not null == files, $"The archive names {whom}; filed: {item.Patient is not null}, held as {item.HoldCode}.");
        Assert.Equal(files ? null : HeldReason.TraitsDiffer, item.HoldCode);
        if (!files) Assert.Contains("l'archive et le document", (await house.DocumentOf(item)).IdentityReason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-MSS-CODECDA: 11490-0\r\nX-MSS-INS: O", false, "mss.ins-test")]
    [InlineData("X-MSS-CODECDA: 11502-2\r\nX-MSS-INS: N", true, "mss.codecda-differs")]
    [InlineData("X-Autre: rien", false, "")]
    public async Task keeps_what_the_mail_claims_beside_what_it_holds(string headers, bool unqualified, string flaw)
    {
        var letter = ClinicalDocument.About(Jeanne, ClinicalDocument.Discharge, "Lettre de liaison");
        var document = await house.DocumentOf(await house.Comes(SecureMail.With(letter, Jeanne.Traits, headers), "message.eml"));

        Assert.Equal(unqualified, document.ReadTraits().SaidUnqualified);
        Assert.Equal(flaw, string.Join(',', document.Flaws.Split('\n').Where(f => f.StartsWith("mss.", StringComparison.Ordinal)).Select(f => f.Split(' ', ':', '@')[0])));
    }

    [Fact]
    public async Task counts_a_test_number_for_nothing_outside_a_trial_territory()
    {
        var letter = ClinicalDocument.About(Jeanne, ClinicalDocument.Discharge, "Lettre de liaison");
        var item = await house.Comes(house.Town.Sources, house.Town.SourcesMail, letter);

        Assert.Null(item.Patient);
        Assert.True(item.IsHeld);
    }

    [Fact]
    public async Task never_identifies_by_words_read_from_paper()
    {
        var item = await house.Comes("Cher confrère,\nConcerne : Mme CARON née DUVAL Jeanne Marie, née le 14/03/1942 à Bourges.\nElle va bien.\n"u8.ToArray(), "courrier.txt");

        Assert.Null(item.Patient);
        Assert.True(item.IsHeld);
    }

    [Fact]
    public async Task waits_for_a_person_who_signs_it()
    {
        var item = await house.ClinicalWork(Jeanne with { Traits = Jeanne.Traits with { Matricule = null, Oid = null } });
        Assert.Equal("delegation.is-held", (await house.Does("claire", item, "cloture")).Code);

        var nora = await house.As("nora");
        var page = await nora.Page($"/corbeille?item={item.Id}");
        var chosen = page.QuerySelector("form.candidat input[name=patient]")!.GetAttribute("value");
        Assert.NotNull(page.QuerySelector("form.candidat table.face-a-face"));
        Assert.True((await nora.Act($"/documents/{item.Document}/patient", ("patient", chosen))).IsDone);

        var (confirmed, document) = (await house.Now(item), await house.DocumentOf(item));
        Assert.Equal(chosen, confirmed.Patient.ToString());
        Assert.False(confirmed.IsHeld);
        Assert.Equal(house.Town.Members["nora"], document.IdentityConfirmed!.By);
    }

    [Fact]
    public async Task corrects_a_wrong_patient_at_any_time()
    {
        var item = await house.ClinicalWork();
        var yann = await house.Ask(house.Town.Tilleuls, db => db.Set<Relais.Patients.Register.RegisteredPatient>().Where(p => p.BirthName == "LE GALL").Select(p => p.Patient).SingleAsync());
        Assert.True((await house.Does("claire", item, "cloture")).IsDone);
        Assert.True((await (await house.As("claire")).Act($"/documents/{item.Document}/patient", ("patient", yann.ToString()))).IsDone);

        var corrected = await house.Now(item);
        Assert.Equal(yann, corrected.Patient);
        Assert.True(corrected.IsOpen, "It was closed about somebody else: it must be looked at again.");
    }

    [Fact]
    public async Task leaves_a_corrected_letter_with_the_doctor_it_was_written_to()
    {
        var unknown = Jeanne with { Traits = Jeanne.Traits with { Matricule = null, Oid = null } };
        var item = await house.Comes(ClinicalDocument.About(unknown, ClinicalDocument.Discharge, "Lettre au remplaçant", recipient: "99900000045"));
        var jeanne = await house.Ask(house.Town.Tilleuls, db => db.Set<Relais.Patients.Register.RegisteredPatient>().Where(p => p.UsedName == "CARON").Select(p => p.Patient).SingleAsync());
        Assert.True((await (await house.As("nora")).Act($"/documents/{item.Document}/patient", ("patient", jeanne.ToString()))).IsDone);

        var confirmed = await house.Now(item);
        Assert.Equal((house.Town.Members["tom"], house.Town.Members["tom"]), (item.Accountable, confirmed.Accountable));
        Assert.Equal(house.Town.Members["tom"], confirmed.Holder);
    }

    [Fact]
    public async Task ties_nothing_to_a_patient_of_another_practice()
    {
        var item = await house.ClinicalWork(Someone.ZoeMartin);
        var stranger = await house.Ask(house.Town.Girard, db => db.Set<Relais.Patients.Register.RegisteredPatient>().Where(p => p.BirthName == "ZYGOMALAS").Select(p => p.Patient).SingleAsync());
        var answer = await (await house.As("nora")).Act($"/documents/{item.Document}/patient", ("patient", stranger.ToString()));

        Assert.Equal((422, "intake.who-elsewhere"), (answer.Status, answer.Code));
        Assert.Null((await house.Now(item)).Patient);
    }
}
