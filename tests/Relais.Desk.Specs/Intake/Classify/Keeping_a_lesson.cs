using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Servers;
using Relais.Desk.Specs.Store;
using Relais.Intake.Classify;
using Relais.Intake.Documents;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Intake.Classify;

/// <summary>What a person says a document is teaches their practice's reader; its words lie in the database as noise.</summary>
public sealed class Keeping_a_lesson
{
    private const string Rare = "Quirinalpolka";
    private static readonly byte[] Letter = Encoding.UTF8.GetBytes($"Bonjour,\n\nVeuillez trouver ci-joint ce dont nous avons parlé avec votre bureau la semaine passée au sujet du dossier.\n\nLe cachet porte {Rare}.\n");

    [Fact]
    public async Task leaves_no_word_of_it_in_the_SQLite_file()
    {
        await using var house = await House.Open(onPostgres: false);
        var item = await house.Comes(Letter, "note.txt");
        Assert.True((await (await house.As("claire")).Act($"/documents/{item.Document}/nature", ("nature", "AdministrativeDocument"))).IsDone);

        var lesson = await house.Ask(house.Town.Tilleuls, db => db.Set<Lesson>().AsNoTracking().SingleAsync());
        Assert.True(lesson.Words.Length > 100);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(house.Database)!, "relais.db*")) Assert.False(Holds(file, Rare), $"{Path.GetFileName(file)} holds words of the lesson.");
        await Teaches(house.Town.Tilleuls, act => house.In(house.Town.Tilleuls, act));
    }

    [Fact]
    public async Task leaves_no_word_of_it_in_the_PostgreSQL_row()
    {
        var (server, database) = (await SharedPostgres.Server(), await SharedPostgres.NewDatabase());
        await using var house = new PostgresHouse(server.Address(database, PostgresServer.App));
        await house.Prepare();
        var val = await house.Settle("val");
        await using (var node = await Node.Start(server.Address(database, PostgresServer.App), house.RecoveryKey))
        {
            await node.Receive(val, "note.txt", Letter);
            await node.AllFiled(val, 1);
            using var claire = await node.Enter("val.test", PostgresHouse.Login, PostgresHouse.Password, PostgresHouse.TotpSecret);
            var document = await node.Ask(val, db => db.Set<Document>().Select(d => d.Id).SingleAsync());
            using var answer = await claire.PostAsync($"/documents/{document}/nature", new FormUrlEncodedContent([new("nature", "AdministrativeDocument")]));
            Assert.Empty(node.Complaints.Said);
            Assert.True((int)answer.StatusCode < 400, $"{(int)answer.StatusCode}");

            Assert.Equal(1L, await server.Ask(database, "SELECT count(*) FROM intake_lesson"));
            Assert.Equal(0L, await server.Ask(database, $"SELECT count(*) FROM intake_lesson l WHERE l::text ILIKE '%{Rare}%' OR encode(\"Words\", 'escape') ILIKE '%{Rare}%'"));
            await Teaches(val.Practice, act => node.In(val, act));
        }

        await server.Drop(database);
    }

    /// <summary>Sealed or not, the reader of the practice has learned it.</summary>
    private static async Task Teaches(Kernel.PracticeId practice, Func<Func<IServiceProvider, Task<KindReader>>, Task<KindReader>> within)
    {
        var reader = await within(s => s.GetRequiredService<ReadersOfPractices>().Of(s.GetRequiredService<RelaisDb>(), practice, default));
        var learned = Assert.Single(reader.Corrections);
        Assert.Equal("AdministrativeDocument", learned.Kind);
        Assert.Contains(Rare, learned.Text);
    }

    private static bool Holds(string file, string word)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var whole = new MemoryStream();
        open.CopyTo(whole);
        return whole.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
    }
}
