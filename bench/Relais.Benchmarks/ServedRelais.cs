using System.Diagnostics;
using System.Globalization;

namespace Relais.Benchmarks;

/// <summary>The real program in a process of its own, with what it has used of processor and memory.</summary>
internal sealed class ServedRelais : IDisposable
{
    private readonly Process process;

    private ServedRelais(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>The program under measure: the one that the script <c>relais</c> runs, or another by RELAIS_BENCH_PROGRAM.</summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable("RELAIS_BENCH_PROGRAM")
        ?? Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Relais.Web/bin/Release/net10.0/relais.dll"));

    public Uri Address { get; }

    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory it ever had resident, in MB (VmHWM).</summary>
    public int PeakMemory => Status("VmHWM");

    /// <summary>What it has resident now that is nobody else's, in MB (RssAnon): without the pages of files, which the system takes back when it wants them.</summary>
    public int OwnMemory => Status("RssAnon");

    public static async Task<ServedRelais> Start(Town town)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "serve", "--data", town.Folder, "--database", town.Database, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        // As the script `relais` starts it.
        start.Environment.TryAdd("DOTNET_GCgen0size", "0x3000000");
        start.Environment.TryAdd("MALLOC_ARENA_MAX", "2");
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("Relais écoute sur ", StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new ServedRelais(process, new Uri(line["Relais écoute sur ".Length..].Trim()));
        }

        throw new InvalidOperationException("Relais did not start.");
    }

    private int Status(string field) => int.Parse(
        File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(field, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
