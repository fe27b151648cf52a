namespace Relais.Intake.Read;

/// <summary>Gives the words of PDFs and pictures, by programs of the machine run as bounded child processes.</summary>
internal interface IPaperText
{
    Task<PartRead> OfPdf(Place at, CancellationToken ct);

    Task<PartRead> OfImage(Place at, CancellationToken ct);
}
