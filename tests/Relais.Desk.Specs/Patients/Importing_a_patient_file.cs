using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Patients.Import;
using Relais.Patients.Register;
using Relais.Platform.Blobs;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Patients;

public sealed class Importing_a_patient_file : IAsyncLifetime
{
    private const string Header = "local_id,ins,oid,ins_status,birth_name,used_name,first_names,sex,birth_date,birth_place,phone,regular_gp_rpps,objection\n";

    private static readonly string Jeanne = $"T1,{Someone.JeanneCaron.Traits.Matricule},1.2.250.1.213.1.4.10,QUAL,DUVAL,CARON,JEANNE MARIE,F,1942-03-14,18033,06 39 98 00 01,99900000011,non\n";

    private PatientRoom room = null!;

    public async ValueTask InitializeAsync() => room = await PatientRoom.Open();

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task enters_everybody_once_however_often_it_is_brought()
    {
        var file = Header + Jeanne + "T2,,,PROV,Petit,,Léo,M,02/01/2015,,,,oui\n";

        Assert.Equal([ImportOutcome.New, ImportOutcome.New], await Run(file));
        Assert.Equal([ImportOutcome.Same, ImportOutcome.Same], await Run(file));
        Assert.Equal(2, await Count());
        Assert.Equal(room.DrMorel, Assert.Single(await room.Search(room.DrMorel, room.Tilleuls, "caron")).RegularGp);
        Assert.Empty(await room.Search(room.Nora, room.Tilleuls, "petit"));
    }

    [Fact]
    public async Task changes_what_is_new_and_wipes_nothing()
    {
        await Run(Header + Jeanne);

        Assert.Equal([ImportOutcome.Changed], await Run(Header + Jeanne.Replace("06 39 98 00 01", "06 39 98 00 99").Replace("99900000011", "")));

        await room.In(room.Tilleuls, async s =>
        {
            var jeanne = await s.GetRequiredService<RelaisDb>().Set<RegisteredPatient>().SingleAsync();
            Assert.Equal(("06 39 98 00 99", room.DrMorel), (jeanne.Phone, jeanne.RegularGp));
        });
    }

    [Theory]
    [InlineData("T1,,,PROV,DUVALLE,,JEANNE MARIE,F,1942-03-14,,,,\n", "traits stricts autres que dans le dossier (nom de naissance) : à corriger à la main")]
    [InlineData("T9,,,PROV,DUVAL,CARON,Jeanne,F,1942-03-14,18033,,,\n", "ressemble à un patient déjà entré : à rapprocher à la main")]
    [InlineData("T9,,,PROV,,,Jeanne,F,1942-02-30,,,,\n", "pas de nom de naissance, date de naissance illisible")]
    [InlineData("T9,,,PROV,NOUVEAU,,Ali,X,2030-01-01,,,,\n", "date de naissance dans l'avenir, sexe illisible")]
    public async Task refuses_a_line_with_its_reason(string line, string reason)
    {
        await Run(Header + Jeanne);

        var plan = await Plan(Header + line);

        Assert.Equal((2, ImportOutcome.Refused, reason), (plan[0].Line, plan[0].Outcome, plan[0].Reason));
        await Run(Header + line);
        Assert.Equal(1, await Count());
    }

    [Theory]
    [InlineData("T1,{0},1.2.250.1.213.1.4.10,QUAL,DUVAL,CARON,JEANNE MARIE,F,1942-03-14,18033,06 39 98 00 01,99900000011,non\n")]
    [InlineData("T1,{0},1.2.250.1.213.1.4.10,QUAL,DUVAL,CARON,JEANNE MARIE,F,1942-03-14,18033,06 00 00 00 00,99900000012,\n")]
    [InlineData("T1,,,PROV,AUTRE,,Nom,M,1990-05-05,,,,\n")]
    [InlineData("T9,{0},1.2.250.1.213.1.4.10,QUAL,DUVAL,CARON,JEANNE MARIE,F,1942-03-14,18033,,,\n")]
    [InlineData(",,,PROV,DUVAL,CARON,Jeanne,F,1942-03-14,18033,,,\n")]
    public async Task tells_nothing_of_a_record_closed_to_who_brings_it(string line)
    {
        await Run(Header + Jeanne.Replace(",non", ",oui"));
        var file = Header + string.Format(CultureInfo.InvariantCulture, line, Someone.JeanneCaron.Traits.Matricule);

        var plan = Assert.Single(await Plan(file, room.Nora));

        Assert.Equal((ImportOutcome.Refused, "cette ligne ne peut pas être entrée ici", null), (plan.Outcome, plan.Reason, plan.Existing));
        await Run(file, room.Nora);
        Assert.Equal(1, await Count());
    }

    [Fact]
    public async Task makes_nobody_regular_GP_of_a_patient_who_objects()
    {
        await Run(Header + Jeanne.Replace("99900000011", ""));
        await room.In(room.Tilleuls, async s =>
        {
            var (db, clock) = (s.GetRequiredService<RelaisDb>(), s.GetRequiredService<TimeProvider>());
            var jeanne = await db.Set<RegisteredPatient>().SingleAsync();
            db.Add(Objection.Of(Guid.CreateVersion7(), jeanne, PatientRoom.Today, ObjectionScope.Member, room.DrMorel));
            db.Tell(clock, room.Tilleuls, "patient.object", jeanne.Patient.Value, jeanne.Patient);
            await db.SaveChangesAsync();
        });

        Assert.Equal([ImportOutcome.Refused], await Run(Header + Jeanne, room.Nora));
        Assert.Empty(await room.Search(room.DrMorel, room.Tilleuls, "caron"));
        // The practice's own program, brought by who keeps the machine, is believed.
        Assert.Equal([ImportOutcome.Changed], await Run(Header + Jeanne));
    }

    [Fact]
    public async Task refuses_a_number_given_twice()
    {
        var plan = await Plan(Header + Jeanne + Jeanne.Replace("T1,", "T8,") + "T1,,,PROV,AUTRE,,Luc,M,1990-05-05,,,,\n");

        Assert.Equal(["", "même INS qu'à la ligne 2", "même numéro de dossier qu'à la ligne 2"], plan.Select(l => l.Reason));
    }

    [Fact]
    public void reads_what_French_programs_write()
    {
        var text = "Birth_Name;FIRST_NAMES;sex;birth_date;colonne inconnue\r\n\"LE \"\"GRAND\"\"\";Éloïse Anne;2;14/03/1942;x\r\n";

        var row = Assert.Single(PatientFile.Read(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text), PatientRoom.Today));

        Assert.Equal(("LE \"GRAND\"", "Éloïse Anne", "F", new DateOnly(1942, 3, 14)), (row.Patient!.Traits.BirthName, row.Patient.Traits.FirstNames, row.Patient.Traits.Sex, row.Patient.Traits.BirthDate));
    }

    [Fact]
    public void says_which_columns_are_missing()
    {
        var refusal = Assert.Throws<Refusal>(() => PatientFile.Read("nom,prenom\nA,B\n"u8.ToArray(), PatientRoom.Today));

        Assert.Equal("Il manque à ce fichier, sur sa première ligne, les colonnes : birth_name, first_names, sex, birth_date.", refusal.Message);
    }

    [Theory, InlineData(""), InlineData("\0\0\0"), InlineData("birth_name,first_names,sex,birth_date\n\"ouvert,A,M,1990-01-01\n")]
    public void never_falls_on_a_broken_file(string content)
    {
        try
        {
            Assert.All(PatientFile.Read(Encoding.UTF8.GetBytes(content), PatientRoom.Today), row => Assert.NotNull(row.Problem));
        }
        catch (Refusal refusal)
        {
            Assert.StartsWith("patients.file-", refusal.Reason);
        }
    }

    private async Task<IReadOnlyList<PlannedLine>> Plan(string file, MemberId? by = null)
    {
        IReadOnlyList<PlannedLine> plan = [];
        await room.As(Walls.OfPractices(room.Territory, [room.Tilleuls], by), async s => plan = await s.GetRequiredService<ImportPlan>().Make(room.Tilleuls, PatientFile.Read(Encoding.UTF8.GetBytes(file), PatientRoom.Today), true, default));
        return plan;
    }

    private async Task<IEnumerable<ImportOutcome>> Run(string file, MemberId? by = null)
    {
        IEnumerable<ImportOutcome> outcomes = [];
        await room.As(Walls.OfPractices(room.Territory, [room.Tilleuls], by), async s =>
        {
            var (db, clock) = (s.GetRequiredService<RelaisDb>(), s.GetRequiredService<TimeProvider>());
            var content = await s.GetRequiredService<BlobStore>().Put(room.Tilleuls, Encoding.UTF8.GetBytes(file), default);
            var import = PatientImport.Of(Guid.CreateVersion7(), room.Tilleuls, room.Nora, clock.GetUtcNow(), content, true);
            db.Add(import);
            db.Tell(clock, room.Tilleuls, "patient.import-file", import.Id);
            await db.SaveChangesAsync();
            outcomes = (await s.GetRequiredService<RunImport>().Run(import.Id, default)).Select(l => l.Outcome);
        });
        return outcomes;
    }

    private async Task<int> Count()
    {
        var count = 0;
        await room.In(room.Tilleuls, async s => count = await s.GetRequiredService<RelaisDb>().Set<RegisteredPatient>().CountAsync());
        return count;
    }
}
