using System.Diagnostics;

namespace Relais.Benchmarks;

/// <summary>
/// Secure mails dropped in a watched folder of the running program, until each is received durably, read, tied, classified, routed and in
/// somebody's list. Twice as many fall as are asked for: the first half while the runtime still learns which code is hot, the second as on
/// any later day. The floor runs on the same files in the same run.
/// </summary>
internal static class IntakeBench
{
    private const int WarmUp = 200;

    public static async Task Run(int mails, int patients, string? database)
    {
        var made = Mails.Make((2 * mails) + WarmUp, patients);
        var waves = made.Files.Skip(WarmUp).Chunk(mails).ToList();
        await using var town = await Town.Settle(database);
        var import = Stopwatch.StartNew();
        await town.Enter(BaseFile.Read(made.Base));
        Console.WriteLine($"register  {patients:N0} patients entered in {import.Elapsed.TotalSeconds:F1} s");

        using var relais = await ServedRelais.Start(town);
        var atStart = relais.PeakMemory;
        await Fall(town, [.. made.Files.Take(WarmUp)], WarmUp);
        Console.WriteLine($"memory    {atStart} MB when it listens, {relais.PeakMemory} MB after the first {WarmUp} mails");
        for (var n = 0; n < waves.Count; n++)
        {
            var floor = IntakeFloor.Run(waves[n], town.Folder);
            if (n > 0) await town.Count();
            var before = relais.Processor;
            var took = await Fall(town, waves[n], WarmUp + ((n + 1) * mails));
            var processor = relais.Processor - before;
            Console.WriteLine($"intake    {(n == 0 ? "just started" : "later")}: {mails:N0} mails in {took.TotalSeconds:F1} s = {mails / took.TotalSeconds:F0} documents/s; {processor.TotalMilliseconds / mails:F2} ms of processor each; {relais.PeakMemory} MB at most, {relais.OwnMemory} of its own now");
            Console.WriteLine($"floor     {mails / floor.TotalSeconds:F0} mails/s on one core (unpacked, parsed, sealed, written): Relais takes {took / floor:F2} times as long");
        }

        Console.WriteLine($"tied      {await Filed.Tied(town):N0} of {made.Files.Count:N0} filed to their patient");
    }

    /// <summary>Moves the mails in, as a mail server would deliver them, and waits until all are filed.</summary>
    private static async Task<TimeSpan> Fall(Town town, IReadOnlyList<string> files, int until)
    {
        var cur = Directory.CreateDirectory(Path.Combine(town.Drop, "cur")).FullName;
        var waiting = Directory.CreateDirectory(Path.Combine(town.Folder, "attente")).FullName;
        foreach (var file in files)
        {
            File.Copy(file, Path.Combine(waiting, Path.GetFileName(file)));
            File.SetLastWriteTimeUtc(Path.Combine(waiting, Path.GetFileName(file)), TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        }

        var clock = Stopwatch.StartNew();
        foreach (var file in files) File.Move(Path.Combine(waiting, Path.GetFileName(file)), Path.Combine(cur, Path.GetFileName(file)));
        while (await Filed.Documents(town) < until)
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(15)) throw new InvalidOperationException($"Only {await Filed.Documents(town)} of {until} documents are filed.");
            await Task.Delay(50);
        }

        return clock.Elapsed;
    }
}
