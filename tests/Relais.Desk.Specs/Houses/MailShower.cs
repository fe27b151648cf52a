using System.Text;

namespace Relais.Desk.Specs.Houses;

/// <summary>Drops mails into a watched folder without end, each whole and under its final name at once.</summary>
internal sealed class MailShower(string folder)
{
    public static string IdOf(int number) => $"<demande-{number}@essai.test>";

    /// <summary>Until told to stop; returns how many fell.</summary>
    public async Task<int> Fall(CancellationToken until)
    {
        Directory.CreateDirectory(folder);
        var number = 0;
        while (!until.IsCancellationRequested)
        {
            for (var burst = 0; burst < 5; burst++) Drop(number++);
            await Task.Delay(150, until).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        return number;
    }

    public async Task AllTaken(TimeSpan limit)
    {
        var late = DateTime.UtcNow + limit;
        while (Directory.EnumerateFiles(folder).Any())
        {
            Assert.True(DateTime.UtcNow < late, $"{Directory.EnumerateFiles(folder).Count()} mails still lie in the folder.");
            await Task.Delay(200);
        }
    }

    private void Drop(int number)
    {
        var path = Path.Combine(folder, $"{number:00000}.eml");
        File.WriteAllText(path + ".tmp",
            $"From: patient{number}@essai.test\r\nTo: cabinet@essai.test\r\nSubject: Demande {number}\r\nMessage-ID: {IdOf(number)}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBonjour, je demande un rendez-vous, numéro {number}.\r\n",
            new UTF8Encoding(false));
        // As if it had lain there for a while: the program waits for files that may still grow.
        File.SetLastWriteTimeUtc(path + ".tmp", DateTime.UtcNow.AddSeconds(-5));
        File.Move(path + ".tmp", path);
    }
}
