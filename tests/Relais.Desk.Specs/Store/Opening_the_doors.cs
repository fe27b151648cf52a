using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Intake.Mailboxes;
using Relais.Desk.Specs.Servers;
using Relais.Platform.Store;
using Relais.Web;
using Relais.Web.Commands;

namespace Relais.Desk.Specs.Store;

/// <summary>Before anybody is known: the base is recognised, or refused in words, and the first page waits for no model of it.</summary>
public class Opening_the_doors
{
    [Fact]
    public async Task the_build_that_made_a_base_recognises_it()
    {
        await using var program = await RelaisProgram.Settle();
        Assert.True(await Recognised(program));

        await Change(program, "UPDATE platform_schema SET Build = 'another'");
        Assert.False(await Recognised(program));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no base at all, and more than a hundred characters long, so that it cannot be taken for the beginning of one that is empty")]
    public async Task no_other_file_is_recognised_or_changed(string? content)
    {
        var folder = Directory.CreateTempSubdirectory("relais-door-");
        try
        {
            var file = Path.Combine(folder.FullName, "relais.db");
            if (content is not null) await File.WriteAllTextAsync(file, content);

            Assert.False(await new AtTheDoor(new StoreAddress(file), []).Recognises(default));

            SqliteConnection.ClearAllPools();
            Assert.Equal(content, File.Exists(file) ? await File.ReadAllTextAsync(file) : null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task a_base_of_another_version_is_refused_in_words()
    {
        await using var program = await RelaisProgram.Settle();
        await Change(program, "UPDATE platform_schema SET Build = 'another', Fingerprint = 'another'");

        var (code, said) = await RealProgram.Run("serve", "--data", program.Folder, "--urls", "http://127.0.0.1:0");

        Assert.NotEqual(0, code);
        Assert.Contains("n'a pas été faite par cette version de Relais", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_first_page_reads_the_base_without_the_entity_framework()
    {
        await using var program = await RelaisProgram.Settle();
        var options = HouseOptions.Of(program.Folder, null);
        var asked = new ConcurrentQueue<string>();
        using var watch = DiagnosticListener.AllListeners.Subscribe(new Watcher(options.Database, asked));
        await using var app = Serve.Build(options, "http://127.0.0.1:0", demo: false);
        await Serve.Prepare(app.Services, default);
        await app.StartAsync();

        using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var page = await browser.GetStringAsync("/connexion");

        Assert.Contains("<h1>Le Val</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(asked, sql => sql.Contains("SELECT", StringComparison.Ordinal) && (sql.Contains("access_tenant", StringComparison.Ordinal) || sql.Contains("platform_cookie_key", StringComparison.Ordinal)));
        // The work behind the doors begins by itself, and asks through it.
        await Reception.Until("the work behind the doors", () => Task.FromResult(asked.Any(sql => sql.Contains("platform_key", StringComparison.Ordinal))));
        await app.StopAsync();
    }

    private static async Task<bool> Recognised(RelaisProgram program)
    {
        var recognised = false;
        await program.In(async (s, _) => recognised = await s.GetRequiredService<AtTheDoor>().Recognises(default));
        return recognised;
    }

    private static async Task Change(RelaisProgram program, string sql)
    {
        await using var hand = await TestDatabase.Open(Path.Combine(program.Folder, "relais.db"));
        Assert.Equal(1, await hand.Command(sql).ExecuteNonQueryAsync());
    }

    /// <summary>Hears each statement that the entity framework sends to one base.</summary>
    private sealed class Watcher(string database, ConcurrentQueue<string> asked) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener source)
        {
            if (source.Name == DbLoggerCategory.Name) source.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> told)
        {
            if (told.Value is CommandEventData { Command: { Connection: { } connection } command } && connection.ConnectionString.Contains(database, StringComparison.Ordinal)) asked.Enqueue(command.CommandText);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
