using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Relais.Samples.Maker.Paper;

/// <summary>Prints HTML as PDF and pages as pictures, with the tools of the system (weasyprint, pdftoppm); what was printed once is kept aside.</summary>
internal static class Press
{
    private static readonly string Kept = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "relais-samples")).FullName;

    public static byte[] Pdf(string html, bool archive = false) => Once(html + archive, ".pdf", (source, target) =>
    {
        File.WriteAllText(source + ".html", html);
        Run("weasyprint", archive ? ["--pdf-variant", "pdf/a-1b", source + ".html", target] : [source + ".html", target]);
    });

    /// <summary>The first page as 8-bit grey, PGM.</summary>
    public static byte[] Page(byte[] pdf, int dotsPerInch) => Once(Convert.ToHexString(SHA256.HashData(pdf)) + dotsPerInch, ".pgm", (source, target) =>
    {
        File.WriteAllBytes(source + ".pdf", pdf);
        Run("pdftoppm", ["-gray", "-singlefile", "-r", $"{dotsPerInch}", source + ".pdf", target[..^4]]);
    });

    private static byte[] Once(string key, string extension, Action<string, string> make)
    {
        var name = Path.Combine(Kept, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..24]);
        if (!File.Exists(name + extension)) make(name, name + extension);
        return File.ReadAllBytes(name + extension);
    }

    private static void Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        start.Environment["SOURCE_DATE_EPOCH"] = "1795157999";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program}: {said}");
    }
}
