namespace Relais.Intake.Describe;

/// <summary>The files of a folder, in order, at every depth; of a Maildir its delivered messages only (qmail maildir(5): new and cur).</summary>
internal static class FilesBelow
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None, MaxRecursionDepth = 32 };

    public static IEnumerable<string> Of(string folder) =>
        Directory.EnumerateFiles(folder, "*", Everything).Where(f => !IsMaildirOwn(f)).Order(StringComparer.Ordinal);

    /// <summary>A message of a Maildir has no ending that says what it is.</summary>
    public static bool IsDelivered(string file) => Path.GetDirectoryName(file) is { } folder && Path.GetFileName(folder) is "new" or "cur" && IsMaildir(Path.GetDirectoryName(Path.GetDirectoryName(file)));

    private static bool IsMaildirOwn(string file)
    {
        var folder = Path.GetDirectoryName(file);
        return IsMaildir(folder) || (Path.GetFileName(folder) == "tmp" && IsMaildir(Path.GetDirectoryName(folder)));
    }

    private static bool IsMaildir(string? folder) => folder is { Length: > 0 } && Directory.Exists(Path.Combine(folder, "new")) && Directory.Exists(Path.Combine(folder, "cur"));
}
