namespace Relais.Intake.Read;

/// <summary>Reads no words of paper: for taking bytes out again, and where no program of the machine is wanted.</summary>
internal sealed class NoPaperText : IPaperText
{
    public static readonly NoPaperText Instance = new();

    public Task<PartRead> OfPdf(Place at, CancellationToken ct) => Task.FromResult(Of(at, PartNature.Pdf, "application/pdf"));

    public Task<PartRead> OfImage(Place at, CancellationToken ct) => Task.FromResult(Of(at, PartNature.Image, null));

    private static PartRead Of(Place at, PartNature nature, string? type) =>
        new() { Path = at.Path, Nature = nature, Content = at.Bytes, FileName = at.Name, MediaType = type, Sender = at.Sender, SenderAddress = at.SenderAddress };
}
