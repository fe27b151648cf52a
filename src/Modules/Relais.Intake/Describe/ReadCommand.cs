using System.CommandLine;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Relais.Intake.Receive;
using Relais.Platform;

namespace Relais.Intake.Describe;

/// <summary><c>relais read FILE…</c>: what Relais reads in a file, without filing it. A file it cannot read is a line that says so; only wrong usage fails.</summary>
internal static class ReadCommand
{
    public static Command Of(IServiceProvider services)
    {
        var files = new Argument<string[]>("fichiers") { Arity = ArgumentArity.OneOrMore, Description = "Fichiers ou dossiers : courriels, Maildir, mbox, archives XDM, CDA, HPRIM, PDF, images." };
        var json = new Option<bool>("--json") { Description = "Un objet JSON par fichier, chacun sur une ligne." };
        var command = new Command("read", "Dit ce que Relais lit dans des fichiers, sans rien classer.") { files, json };
        command.SetAction(async (parsed, ct) =>
        {
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
            return await Run(services.GetRequiredService<DescribeFile>(), parsed.GetValue(files)!, parsed.GetValue(json), output, services.GetRequiredService<TimeProvider>().LocalDay(), ct);
        });
        return command;
    }

    internal static async Task<int> Run(DescribeFile describe, IReadOnlyList<string> paths, bool json, TextWriter output, DateOnly today, CancellationToken ct)
    {
        var missing = 0;
        foreach (var path in paths)
        {
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                missing++;
                await Console.Error.WriteLineAsync($"{Printable.Escape(path)} : ce fichier n'existe pas.");
                continue;
            }

            foreach (var file in Directory.Exists(path) ? FilesBelow.Of(path) : [path])
            {
                var said = await Say(describe, file, today, ct);
                await output.WriteLineAsync(json ? Printable.Json(said) : InFrench.Say(said));
            }
        }

        return missing > 0 ? 1 : 0;
    }

    private static async Task<object> Say(DescribeFile describe, string file, DateOnly today, CancellationToken ct)
    {
        try
        {
            var bytes = await Bytes(file, ct);
            return bytes is null ? DescribeFile.Unread(file, "read.too-big") : await describe.Of(file, bytes, today, ct);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return DescribeFile.Unread(file, "read.file");
        }
    }

    /// <summary>Null when it is bigger than anything Relais receives; a device may have no length, so it is counted while read.</summary>
    private static async Task<byte[]?> Bytes(string file, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        using var held = new MemoryStream();
        var buffer = new byte[128 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0;)
        {
            if (held.Length + read > ReceiveArrival.MaxSize) return null;
            held.Write(buffer, 0, read);
        }

        return held.ToArray();
    }
}
