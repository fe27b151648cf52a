using System.Diagnostics;
using Relais.Codecs.Mime;

namespace Relais.Benchmarks;

/// <summary>MIME alone: each message read with its headers and every attachment decoded. Floor: one look at the bytes and base64 undone.</summary>
internal static class MimeBench
{
    public static void Run(int mails)
    {
        var messages = Mails.Make(mails, 20_000).Files.Select(File.ReadAllBytes).ToList();
        Time(messages, Read);
        Time(messages, mail => Mails.Archive(mail).Length);
        var (read, floor) = (Time(messages, Read), Time(messages, mail => Mails.Archive(mail).Length));
        Console.WriteLine($"mime      {mails / read.TotalSeconds:F0} messages/s on one core, {messages.Sum(m => (double)m.Length) / read.TotalSeconds / 1e6:F0} MB/s");
        Console.WriteLine($"floor     {mails / floor.TotalSeconds:F0} messages/s (base64 undone, nothing read): Relais takes {read / floor:F2} times as long");
    }

    private static TimeSpan Time(List<byte[]> messages, Func<byte[], int> act)
    {
        var clock = Stopwatch.StartNew();
        var sum = 0L;
        foreach (var message in messages) sum += act(message);
        return sum > 0 ? clock.Elapsed : throw new InvalidOperationException("Nothing was read.");
    }

    private static int Read(byte[] message)
    {
        var mail = MimeReader.Read(message);
        return mail.Attachments().Sum(a => a.Content.Length) + (mail.Subject?.Length ?? 0);
    }
}
