using System.Diagnostics;

namespace Relais.Benchmarks;

/// <summary>From the start of the process to the first page. Floor: the same runtime saying <c>--help</c>.</summary>
internal static class StartBench
{
    public static async Task Run(int runs)
    {
        await using var town = await Town.Settle(null);
        var (listens, pages, used, floors) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var n = 0; n <= runs; n++)
        {
            var clock = Stopwatch.StartNew();
            using (var relais = await ServedRelais.Start(town))
            {
                listens.Add(clock.Elapsed.TotalMilliseconds);
                using var browser = new HttpClient { BaseAddress = relais.Address };
                await browser.GetStringAsync("/connexion");
                pages.Add(clock.Elapsed.TotalMilliseconds);
                used.Add(relais.Processor.TotalMilliseconds);
            }

            clock.Restart();
            using var help = Process.Start(new ProcessStartInfo("dotnet", [ServedRelais.Program, "--help"]) { RedirectStandardOutput = true })!;
            await help.StandardOutput.ReadToEndAsync();
            await help.WaitForExitAsync();
            floors.Add(clock.Elapsed.TotalMilliseconds);
        }

        // The first run reads the program from the disk.
        var (open, page, floor) = (Middle(listens), Middle(pages), Middle(floors));
        Console.WriteLine($"start     listens after {open:F0} ms, first page {page:F0} ms after the start of the process (median of {runs}), {used.Skip(1).Min():F0} ms of processor");
        Console.WriteLine($"floor     {floor:F0} ms for --help in the same program: {page / floor:F2} times as long");

        double Middle(List<double> times) => times.Skip(1).Order().ElementAt(runs / 2);
    }
}
