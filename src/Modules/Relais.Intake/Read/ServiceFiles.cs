namespace Relais.Intake.Read;

/// <summary>Files that desktops and archives leave beside documents, and that say nothing of a patient.</summary>
internal static class ServiceFiles
{
    private static readonly string[] Names = [".DS_Store", "Thumbs.db", "desktop.ini", "AUTORUN.INF"];
    private static readonly string[] Styles = [".xsl", ".xslt", ".css", ".xsd", ".dtd"];

    /// <summary>Counted, and no work.</summary>
    public static PartRead Refuse(Place at) => new()
    {
        Path = at.Path, Nature = PartNature.Other, Content = at.Bytes, FileName = at.Name, Sender = at.Sender, SenderAddress = at.SenderAddress, Refused = "fichier de service de l'archive",
    };

    public static bool Is(string path) =>
        path.StartsWith("__MACOSX/", StringComparison.OrdinalIgnoreCase) || path.Contains("/__MACOSX/", StringComparison.OrdinalIgnoreCase)
        || Names.Contains(Path.GetFileName(path), StringComparer.OrdinalIgnoreCase) || Styles.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
