using Relais.Codecs.Mime;
using Relais.Intake.Read;

namespace Relais.Intake.Show;

/// <summary>The PDF/A copies that came beside a document in the same mail, be it forwarded or one of a file of mails.</summary>
internal static class MailCopies
{
    public static IReadOnlyList<PartRead> Of(ReadOnlyMemory<byte> mail, IReadOnlyList<string> paths) => [.. paths.Select(path => Of(mail, path)).OfType<PartRead>()];

    private static PartRead? Of(ReadOnlyMemory<byte> mail, string path)
    {
        var steps = path.Split('!');
        foreach (var step in steps[..^1])
        {
            var messages = ArrivalReader.Messages(mail);
            if (step.StartsWith('m') && int.TryParse(step.AsSpan(1), out var n) && n >= 1 && n <= messages.Count) mail = messages[n - 1];
            else if (MimeReader.Read(mail).Part(step) is { } inner) mail = inner.Content;
            else return null;
        }

        return MimeReader.Read(mail).Part(steps[^1]) is { } copy ? new PartRead { Path = path, Nature = PartNature.Pdf, Content = copy.Content, FileName = copy.FileName, MediaType = "application/pdf" } : null;
    }
}
