using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Store;

/// <summary>Decision 0013: on SQLite no question of a page or of filing reads all the rows of a territory.</summary>
public sealed partial class Every_question_finds_its_rows_by_an_index : IAsyncLifetime
{
    /// <summary>Tables that have few rows however large the territory.</summary>
    private static readonly string[] Small = ["access_member", "access_tenant", "access_mandate", "territory_practice", "territory_structure", "platform_key", "platform_cookie_key", "platform_schema", "intake_mailbox", "intake_mailbox_reading"];

    private readonly Listener asked = new();
    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.Open(services => services.ConfigureDbContext<RelaisDb>(options => options.AddInterceptors(asked)), onPostgres: false);

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task when_mail_is_filed_and_pages_are_read()
    {
        var item = await house.Comes(LabReport.Of(Someone.JeanneCaron));
        await house.Comes(LabReport.Of(Someone.YannLeGall));
        foreach (var login in new[] { "nora", "claire" })
        {
            var browser = await house.As(login);
            foreach (var page in new[] { "/", "/corbeille", "/corbeille?vue=equipe", "/corbeille?vue=personne", "/patients", "/journal", "/comptes" }) await browser.GetStringAsync(page);
        }

        foreach (var page in new[] { "/a-valider", "/a-valider/lot", "/reglages", $"/patients/{item.Patient!.Value.Value}", $"/corbeille?item={item.Id}" }) await (await house.As("claire")).GetStringAsync(page);
        Assert.True(asked.Questions.Count > 60, $"Only {asked.Questions.Count} questions were heard.");
        Assert.Empty(await ReadWhole(asked.Questions));
    }

    [Fact]
    public async Task and_one_that_does_not_is_seen() =>
        Assert.NotEmpty(await ReadWhole(["SELECT \"Id\" FROM \"intake_document\" WHERE \"Territory\" = @t AND \"Title\" = @title"]));

    private async Task<IReadOnlyList<string>> ReadWhole(IEnumerable<string> questions)
    {
        await using var database = new SqliteConnection($"Data Source={house.Database};Mode=ReadOnly");
        await database.OpenAsync();
        var whole = new List<string>();
        foreach (var question in questions)
        {
            await using var plan = database.CreateCommand();
            plan.CommandText = "EXPLAIN QUERY PLAN " + question;
            foreach (var name in Parameter().Matches(question).Select(m => m.Value).Distinct()) plan.Parameters.AddWithValue(name, DBNull.Value);
            await using var steps = await plan.ExecuteReaderAsync();
            while (await steps.ReadAsync())
                if (steps.GetString(3) is var step && (step.StartsWith("SCAN ", StringComparison.Ordinal) || step.EndsWith("(Territory=?)", StringComparison.Ordinal)) && !IsSmall(step, question)) whole.Add($"{step}: {question}");
        }

        return whole;
    }

    /// <summary>The plan names a table by its alias in the question.</summary>
    private static bool IsSmall(string step, string question)
    {
        var alias = step.Split(' ')[1];
        var table = Regex.Match(question, $"\"(\\w+)\" AS \"{alias}\"");
        return !table.Success ? !question.Contains($"\"{alias}\"", StringComparison.Ordinal) : Small.Contains(table.Groups[1].Value);
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();

    private sealed class Listener : DbCommandInterceptor
    {
        private readonly ConcurrentDictionary<string, byte> heard = new();

        public ICollection<string> Questions => heard.Keys;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && command.CommandText.Contains("\"Territory\" =", StringComparison.Ordinal)) heard[command.CommandText] = 0;
            return ValueTask.FromResult(result);
        }
    }
}
