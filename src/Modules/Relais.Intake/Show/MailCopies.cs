using Relais.Codecs.Mime;
using Relais.Intake.Read;

namespace Relais.Intake.Show;

/// <summary>The PDF/A copies that came beside a document in the same mail.</summary>
internal static class MailCopies
{
    public static Task<IReadOnlyList<PartRead>> Of(ReadOnlyMemory<byte> mail, IReadOnlyList<string> paths)
    {
        var message = MimeReader.Read(mail);
        return Task.FromResult<IReadOnlyList<PartRead>>([.. paths.Select(message.Part).OfType<MimePart>()
            .Select(p => new PartRead { Path = p.Path, Nature = PartNature.Pdf, Content = p.Content, FileName = p.FileName, MediaType = "application/pdf" })]);
    }
}
