using System.Diagnostics;
using System.Text;

namespace Relais.Benchmarks;

/// <summary>Secure mails with an XDM archive and a CDA each, made once by the shared generator (seed 1) and kept in the machine's temporary folder.</summary>
internal sealed record Mails(string Folder, IReadOnlyList<string> Files, string Base)
{
    public static Mails Make(int mails, int patients)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"relais-bench-{mails}-{patients}");
        var done = Path.Combine(folder, "done");
        if (!File.Exists(done))
        {
            using var python = Process.Start("python3", [Path.Combine(Repository(), "../shared/tools/make-mss-mail.py"), folder, $"{mails}", "0", $"{patients}"]);
            python.WaitForExit();
            if (python.ExitCode != 0) throw new InvalidOperationException("The mails could not be made.");
            File.WriteAllText(done, "");
        }

        return new Mails(folder, [.. Directory.EnumerateFiles(Path.Combine(folder, "mail", "cur")).Order(StringComparer.Ordinal)], Path.Combine(folder, "base.tsv"));
    }

    /// <summary>The bytes of a mail's archive, found by one look and undone by the platform's base64.</summary>
    public static byte[] Archive(byte[] mail)
    {
        var head = mail.AsSpan().IndexOf("application/zip"u8);
        var from = head + mail.AsSpan(head).IndexOf("\r\n\r\n"u8) + 4;
        var length = mail.AsSpan(from).IndexOf("--="u8);
        var encoded = Encoding.ASCII.GetString(mail.AsSpan(from, length));
        return Convert.FromBase64String(encoded);
    }

    private static string Repository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Relais.slnx"))) return at.FullName;
        throw new InvalidOperationException("Run the benchmarks from a clone of Relais.");
    }
}
