using System.Diagnostics;

namespace Relais.Intake.Read;

/// <summary>Runs a program of the machine on bytes: bounded in time and output, killed with its children when late.</summary>
internal static class ChildProcess
{
    private const int MaxOutput = 24_000_000;   // a noisy page drawn at 200 dpi is five
    private static readonly string[] Told = ["PATH", "LANG", "TESSDATA_PREFIX"];

    /// <returns>What it printed; null when the program is missing, fails, is late or says too much.</returns>
    public static async Task<byte[]?> Run(string program, string[] arguments, ReadOnlyMemory<byte> input, TimeSpan limit, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        // It reads what strangers sent: it is told nothing of the house, least of all RELAIS_RECOVERY_KEY.
        foreach (var name in start.Environment.Keys.Except(Told).ToList()) start.Environment.Remove(name);
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var late = CancellationTokenSource.CreateLinkedTokenSource(ct);
        late.CancelAfter(limit);
        Process? process = null;
        try
        {
            process = Process.Start(start)!;
            var feeding = Feed(process, input, late.Token);
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, late.Token);
            var output = await Drink(process.StandardOutput.BaseStream, late.Token);
            await Task.WhenAll(feeding, errors);
            await process.WaitForExitAsync(late.Token);
            return process.ExitCode == 0 ? output : null;
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or IOException or OperationCanceledException)
        {
            ct.ThrowIfCancellationRequested();
            return null;
        }
        finally
        {
            if (process is { HasExited: false }) process.Kill(entireProcessTree: true);
            process?.Dispose();
        }
    }

    private static async Task Feed(Process process, ReadOnlyMemory<byte> input, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, ct);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program read enough and closed its end.
        }
    }

    private static async Task<byte[]?> Drink(Stream stream, CancellationToken ct)
    {
        using var held = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0;)
        {
            if (held.Length + read > MaxOutput) return null;
            held.Write(buffer, 0, read);
        }

        return held.ToArray();
    }
}
