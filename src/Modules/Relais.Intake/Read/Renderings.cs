namespace Relais.Intake.Read;

/// <summary>
/// A mail carries each CDA twice: in the archive and as a PDF/A copy (Référentiel socle MSSanté #2, ECO.2.1.5). When the
/// copies are as many as the documents, they are their renderings, in order; otherwise nothing is guessed and each stands alone.
/// </summary>
internal static class Renderings
{
    public static List<PartRead> Join(List<PartRead> parts)
    {
        var documents = parts.Where(p => p.Nature == PartNature.Cda).ToList();
        var copies = parts.Where(p => p is { Nature: PartNature.Pdf, Refused: null } && !p.Path.Contains('!')).ToList();
        if (documents.Count == 0 || copies.Count != documents.Count) return parts;
        return [.. parts.Where(p => !copies.Contains(p)).Select(p => documents.IndexOf(p) is >= 0 and var n ? p with { Renderings = [copies[n].Path] } : p)];
    }
}
