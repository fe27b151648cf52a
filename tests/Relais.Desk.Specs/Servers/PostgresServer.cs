using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Relais.Desk.Specs.Servers;

/// <summary>
/// A real PostgreSQL on a free loopback port, in a folder of its own that goes away with it, as user postgres when the tests run
/// as root. Roles: <see cref="Super"/>, <c>relais_owner</c> who makes schemas, <c>relais_app</c> who runs, <c>relais_alone</c> who does both.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    public const string Super = "maitre", Owner = "relais_owner", App = "relais_app", Alone = "relais_alone";

    private static readonly bool IsRoot = Environment.UserName == "root";
    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).OrderDescending(StringComparer.Ordinal).FirstOrDefault()
        : null;

    private readonly string folder = Directory.CreateTempSubdirectory("relais-pg-").FullName;
    private readonly bool durable;
    private int databases;
    private Process? process;

    private PostgresServer(bool durable)
    {
        this.durable = durable;
        AppDomain.CurrentDomain.ProcessExit += Leave;
    }

    /// <summary>Why there is no PostgreSQL here, to skip a test with; null when there is one.</summary>
    public static string? Absence => Programs is null ? "PostgreSQL is absent: install postgresql to run this specification." : null;

    public int Port { get; private set; } = FreePort();

    /// <param name="durable">Commits reach the disk, as in service; else they are faster and lost if the machine stops.</param>
    public static async Task<PostgresServer> Start(bool durable = false)
    {
        Assert.SkipWhen(Absence is not null, Absence ?? "");
        for (var tries = 1; ; tries++)
        {
            var server = new PostgresServer(durable);
            try
            {
                server.MakeCluster();
                await server.Resume();
                await server.Ask("postgres", $"CREATE ROLE {Owner} LOGIN; CREATE ROLE {App} LOGIN; CREATE ROLE {Alone} LOGIN");
                return server;
            }
            catch (Exception failed)
            {
                await server.DisposeAsync();
                if (failed is not InvalidOperationException || tries == 3) throw;   // somebody may have taken the port meanwhile
            }
        }
    }

    /// <summary>An address as the command line takes it.</summary>
    public string Address(string database, string role = Alone) => $"postgres://{role}@127.0.0.1:{Port}/{database}";

    /// <summary>A new database, empty or a copy of another to which nobody is connected.</summary>
    public async Task<string> NewDatabase(string? template = null, string owner = Alone)
    {
        var name = $"relais_{Interlocked.Increment(ref databases)}";
        if (template is not null) await Quit(template);
        await Ask("postgres", $"CREATE DATABASE {name} OWNER {owner}{(template is null ? "" : $" TEMPLATE {template}")}");
        return name;
    }

    public Task Drop(string database) => Ask("postgres", $"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    /// <summary>Ends the connections the programs left in their pools, so that the database can be copied.</summary>
    public Task Quit(string database) => Ask("postgres", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");

    /// <summary>Runs statements past the program and returns the first value of the last answer.</summary>
    public async Task<object?> Ask(string database, string sql, string role = Super)
    {
        await using var connection = Connection(database, role);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        object? first = null;
        do
        {
            if (await rows.ReadAsync()) first = rows.GetValue(0);
        }
        while (await rows.NextResultAsync());
        return first;
    }

    /// <summary>A connection that no policy binds, not yet open.</summary>
    public NpgsqlConnection PastTheWalls(string database) => Connection(database, Super);

    /// <summary>Runs one of its programs, pg_dump or pg_restore, on this machine.</summary>
    public static void Tool(string program, params string[] words) => Run(new ProcessStartInfo(Path.Combine(Programs!, program), words));

    /// <summary>Starts it, again if it was killed, and waits until it answers.</summary>
    public async Task Resume()
    {
        process = Process.Start(Named("postgres", "-D", Data))!;
        for (var tries = 0; tries < 1200; tries++)
        {
            if (process.HasExited)
            {
                // A child of the one that was killed may still be at its disk, and hold the memory they share.
                if (!Log.Contains("still in use", StringComparison.Ordinal)) break;
                await Task.Delay(200);
                process = Process.Start(Named("postgres", "-D", Data))!;
            }

            try
            {
                await Ask("postgres", "SELECT 1");
                return;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException("PostgreSQL did not start. " + Log);
    }

    /// <summary>Pulls the plug: SIGKILL to the server and every process of it, no word of farewell.</summary>
    public void Kill()
    {
        if (process is null or { HasExited: true }) return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit(10_000);
    }

    public string Log => File.Exists(Path.Combine(folder, "log")) ? File.ReadAllText(Path.Combine(folder, "log")) : "";

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Leave;
        Kill();
        process?.Dispose();
        for (var tries = 0; Directory.Exists(folder) && tries < 20; tries++)
        {
            try { Directory.Delete(folder, true); }
            catch (IOException) { await Task.Delay(100); }   // a child process is still closing its files
        }
    }

    private NpgsqlConnection Connection(string database, string role) => new($"Host=127.0.0.1;Port={Port};Database={database};Username={role};Pooling=false");

    private string Data => Path.Combine(folder, "data");

    private void Leave(object? sender, EventArgs e) => Kill();

    private void MakeCluster()
    {
        if (IsRoot) Run(new ProcessStartInfo("chown", ["postgres", folder]));
        Run(Named("initdb", "-D", Data, "-U", Super, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"));
        File.AppendAllLines(Path.Combine(Data, "postgresql.conf"),
        [
            "listen_addresses = '127.0.0.1'", $"port = {Port}", $"unix_socket_directories = '{folder}'", "max_connections = 400", "shared_buffers = 64MB", "timezone = 'UTC'",
            $"fsync = {(durable ? "on" : "off")}", $"synchronous_commit = {(durable ? "on" : "off")}", $"full_page_writes = {(durable ? "on" : "off")}",
            "logging_collector = on", $"log_directory = '{folder}'", "log_filename = 'log'",
        ]);
    }

    private static ProcessStartInfo Named(string program, params string[] words)
    {
        var path = Path.Combine(Programs!, program);
        return new ProcessStartInfo(IsRoot ? "setpriv" : path, IsRoot ? ["--reuid=postgres", "--regid=postgres", "--init-groups", path, .. words] : words)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
        };
    }

    private static void Run(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var run = Process.Start(start)!;
        var said = run.StandardOutput.ReadToEndAsync();
        var wrong = run.StandardError.ReadToEnd();
        run.WaitForExit();
        if (run.ExitCode != 0) throw new InvalidOperationException($"{start.FileName} failed: {wrong} {said.Result}");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
