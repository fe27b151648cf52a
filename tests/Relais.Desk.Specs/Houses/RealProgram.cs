using System.Diagnostics;
using Relais.Web;

namespace Relais.Desk.Specs.Houses;

/// <summary><c>relais serve</c> as a process of its own, killed without warning.</summary>
internal sealed class RealProgram : IDisposable
{
    private readonly Process process;

    private RealProgram(Process process) => this.process = process;

    /// <summary>Starts it and waits until it says that it listens.</summary>
    public static async Task<RealProgram> Start(HouseOptions options)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "relais.dll"), "serve", "--data", options.Folder, "--database", options.Database, "--urls", "http://127.0.0.1:0"])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        var said = new List<string>();
        var listens = new TaskCompletionSource();
        process.OutputDataReceived += (_, line) =>
        {
            lock (said) if (line.Data is not null) said.Add(line.Data);
            if (line.Data?.StartsWith("Relais écoute", StringComparison.Ordinal) == true) listens.TrySetResult();
        };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (said) if (line.Data is not null) said.Add(line.Data);
        };
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listens.TrySetException(new InvalidOperationException("Relais stopped: " + string.Join('\n', said)));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await listens.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
        catch
        {
            new RealProgram(process).Dispose();
            throw;
        }

        return new RealProgram(process);
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is said.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }
}
