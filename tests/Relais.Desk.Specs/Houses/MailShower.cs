using System.Text;

namespace Relais.Desk.Specs.Houses;

/// <summary>Drops mails into a watched folder without end, each whole and under its final name at once; waits while many lie there.</summary>
internal sealed class MailShower(string folder)
{
    private const int Many = 500;

    public static string IdOf(int number) => $"<demande-{number}@essai.test>";

    private int fallen;

    /// <summary>How many lie in the folder for good, or did until they were taken.</summary>
    public int Fallen => Volatile.Read(ref fallen);

    /// <summary>Until told to stop; returns how many fell.</summary>
    public async Task<int> Fall(CancellationToken until)
    {
        Directory.CreateDirectory(folder);
        while (!until.IsCancellationRequested)
        {
            if (Directory.EnumerateFiles(folder).Count() < Many) for (var burst = 0; burst < 5; burst++) Drop();
            await Task.Delay(150, until).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        return fallen;
    }

    /// <summary>Until the program has put so many more aside, or the time is over.</summary>
    public async Task Taken(int more, TimeSpan limit)
    {
        var (aside, late) = (Path.Combine(folder, "Traité"), DateTime.UtcNow + limit);
        int Count() => Directory.Exists(aside) ? Directory.EnumerateFiles(aside).Count() : 0;
        for (var goal = Count() + more; Count() < goal && DateTime.UtcNow < late;) await Task.Delay(10);
    }

    /// <summary>A folder that a program has yet to make holds none.</summary>
    public async Task AllTaken(TimeSpan limit)
    {
        var late = DateTime.UtcNow + limit;
        while (Directory.Exists(folder) && Directory.EnumerateFiles(folder).Any())
        {
            Assert.True(DateTime.UtcNow < late, $"{Directory.EnumerateFiles(folder).Count()} mails still lie in the folder.");
            await Task.Delay(200);
        }
    }

    private void Drop()
    {
        var number = fallen;
        var path = Path.Combine(folder, $"{number:00000}.eml");
        File.WriteAllText(path + ".tmp",
            $"From: patient{number}@essai.test\r\nTo: cabinet@essai.test\r\nSubject: Demande {number}\r\nMessage-ID: {IdOf(number)}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBonjour, je demande un rendez-vous, numéro {number}.\r\n",
            new UTF8Encoding(false));
        // As if it had lain there for a while: the program waits for files that may still grow.
        File.SetLastWriteTimeUtc(path + ".tmp", DateTime.UtcNow.AddSeconds(-5));
        File.Move(path + ".tmp", path);
        Volatile.Write(ref fallen, number + 1);
    }
}
