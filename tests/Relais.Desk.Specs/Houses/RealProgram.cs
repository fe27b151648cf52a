using System.Diagnostics;
using Relais.Web;

namespace Relais.Desk.Specs.Houses;

/// <summary><c>relais serve</c> as a process of its own, killed without warning.</summary>
internal sealed class RealProgram : IDisposable
{
    private const string Listens = "Relais écoute sur ";
    private readonly Process process;

    private RealProgram(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts it and waits until it says that it listens.</summary>
    public static async Task<RealProgram> Start(HouseOptions options)
    {
        var process = Launch("serve", "--data", options.Folder, "--database", options.Database, "--urls", "http://127.0.0.1:0");
        var said = new List<string>();
        // The spec goes on elsewhere: in the reader of the output it would wait, when it kills the program, for the end of its own reading.
        var listens = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            lock (said) if (line.Data is not null) said.Add(line.Data);
            if (line.Data?.StartsWith(Listens, StringComparison.Ordinal) == true) listens.TrySetResult(new Uri(line.Data[Listens.Length..]));
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
            return new RealProgram(process, await listens.Task.WaitAsync(TimeSpan.FromMinutes(1)));
        }
        catch
        {
            new RealProgram(process, new Uri("http://127.0.0.1")).Dispose();
            throw;
        }
    }

    /// <summary>Another command of the same program, to its end; both its outputs in one.</summary>
    public static async Task<(int Code, string Said)> Run(params string[] words)
    {
        using var command = Launch(words);
        var (said, wrong) = (command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
        await command.WaitForExitAsync();
        return (command.ExitCode, await said + await wrong);
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

    private static Process Launch(params string[] words) => Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "relais.dll"), .. words])
    { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
