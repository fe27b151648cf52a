using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Access;
using Relais.Contracts.Territory;
using Relais.Desk.Specs.Houses;
using Relais.Kernel;
using Relais.Platform.Store;
using Relais.Web.Commands;

namespace Relais.Desk.Specs.Servers;

/// <summary>The real program, in a process of its own, on a folder and its SQLite file that go away with it; one practice and its doctor.</summary>
internal sealed class RelaisProgram : IAsyncDisposable
{
    public const string Practice = "Cabinet des Tilleuls";
    public const string Login = "claire@essai";
    public const string Password = "relais-essai";

    /// <summary>Of the doctor's authenticator.</summary>
    public const string TotpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private readonly ServiceProvider house;
    private readonly ConcurrentQueue<string> said = new();
    private Process? process;

    private RelaisProgram()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        Relais.Web.House.AddTo(services, new ConfigurationBuilder().Build(), Options);
        house = services.BuildServiceProvider();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("relais-program-").FullName;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>All it wrote on its output.</summary>
    public string Said => string.Join('\n', said);

    private Relais.Web.HouseOptions Options => new(Folder, Path.Combine(Folder, "relais.db"));

    private TerritoryId territory;
    private PracticeId practice;

    /// <summary>Settles the practice; the program is not running yet.</summary>
    public static async Task<RelaisProgram> Settle()
    {
        var program = new RelaisProgram();
        await Serve.Prepare(program.house, default);
        await program.Within(Walls.None, async s => program.territory = await s.GetRequiredService<ISettleMembers>().OpenTerritory("Le Val", ["127.0.0.1"], true, default));
        await program.Within(Walls.OfTerritory(program.territory), async s =>
        {
            program.practice = await s.GetRequiredService<ISettlePractices>().Settle(Practice, PracticeKind.Practice, null, null, null, new Dictionary<DayOfWeek, IReadOnlyList<string>>(), default);
            var mandate = new NewMandate(program.practice, Role.Doctor, new Period(new DateOnly(2020, 1, 1), null), []);
            await s.GetRequiredService<ISettleMembers>().Enter(new NewMember("Claire", "Morel", "Dr", "Médecin", "99900000011", Login, Password, TotpSecret, [mandate]), default);
        });
        return program;
    }

    /// <summary>Does something in the practice beside the running program, on the same database.</summary>
    public Task In(Func<IServiceProvider, PracticeId, Task> act) => Within(Walls.OfPractices(territory, [practice]), s => act(s, practice));

    public async Task Start()
    {
        var before = said.Count;
        process = Launch("serve", "--data", Folder, "--urls", "http://127.0.0.1:0");
        for (var tries = 0; tries < 2400; tries++)
        {
            if (said.Skip(before).LastOrDefault(l => l.StartsWith("Relais écoute sur ", StringComparison.Ordinal)) is { } line)
            {
                Address = new Uri(line["Relais écoute sur ".Length..]);
                return;
            }

            if (process.HasExited) break;
            await Task.Delay(50);
        }

        throw new InvalidOperationException("Relais did not start. " + Said);
    }

    /// <summary>kill -9: nothing is closed, nothing is said.</summary>
    public async Task Kill()
    {
        if (process is null or { HasExited: true }) return;
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>A command of its command line, beside it.</summary>
    public Task<(int Code, string Output)> Run(params string[] words) => Terminal.Run([.. words, "--data", Folder]);

    /// <summary>A command that reads its input, in a program of its own.</summary>
    public async Task<(int Code, string Output)> Run(TextReader input, params string[] words)
    {
        var lines = new ConcurrentQueue<string>();
        using var command = Launch([.. words, "--data", Folder], lines);
        await command.StandardInput.WriteLineAsync(await input.ReadToEndAsync());
        command.StandardInput.Close();
        await command.WaitForExitAsync();
        return (command.ExitCode, string.Join('\n', lines));
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process?.Dispose();
        await house.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private Process Launch(params string[] words) => Launch(words, said);

    private static Process Launch(string[] words, ConcurrentQueue<string> lines)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "relais.dll"), .. words]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task Within(Walls walls, Func<IServiceProvider, Task> act)
    {
        await using var scope = house.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(walls);
        await act(scope.ServiceProvider);
    }
}
