using System.Diagnostics;

namespace Relais.Benchmarks;

/// <summary>
/// Secure mails dropped in a watched folder of the running program, until each is received durably, read, tied, classified, routed and in
/// somebody's list. The floor runs on the same files in the same run.
/// </summary>
internal static class IntakeBench
{
    private const int WarmUp = 200;

    public static async Task Run(int mails, int patients, string? database)
    {
        var made = Mails.Make(mails + WarmUp, patients);
        await using var town = await Town.Settle(database);
        var import = Stopwatch.StartNew();
        await town.Enter(BaseFile.Read(made.Base));
        Console.WriteLine($"register  {patients:N0} patients entered in {import.Elapsed.TotalSeconds:F1} s");

        var floor = IntakeFloor.Run([.. made.Files.Skip(WarmUp)], town.Folder);
        using var relais = await ServedRelais.Start(town);
        var atStart = relais.PeakMemory;
        await Fall(town, [.. made.Files.Take(WarmUp)], WarmUp);
        Console.WriteLine($"memory    {atStart} MB when it listens, {relais.PeakMemory} MB after the first {WarmUp} mails");
        var before = relais.Processor;
        var took = await Fall(town, [.. made.Files.Skip(WarmUp)], mails + WarmUp);

        var processor = relais.Processor - before;
        Console.WriteLine($"intake    {mails:N0} mails in {took.TotalSeconds:F1} s = {mails / took.TotalSeconds:F0} documents/s; {processor.TotalMilliseconds / mails:F2} ms of processor each; {relais.PeakMemory} MB at most");
        Console.WriteLine($"tied      {await Filed.Tied(town):N0} of {mails + WarmUp:N0} filed to their patient");
        Console.WriteLine($"floor     {mails / floor.TotalSeconds:F0} mails/s on one core (unpacked, parsed, sealed, written): Relais takes {took / floor:F2} times as long");
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
