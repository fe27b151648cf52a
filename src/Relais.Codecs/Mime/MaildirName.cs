namespace Relais.Codecs.Mime;

/// <summary>
/// The name of a file in a Maildir, which carries the message's flags after <c>:2,</c> (or <c>;2,</c> where a colon is refused).
/// A name without them is a message nobody has touched.
/// </summary>
/// <param name="Unique">What stays the same when flags change.</param>
/// <param name="Flags">Letters as written: D draft, F flagged, P passed on, R replied, S seen, T trashed.</param>
public sealed record MaildirName(string Unique, string Flags)
{
    public bool IsSeen => Flags.Contains('S');

    public bool IsReplied => Flags.Contains('R');

    public bool IsFlagged => Flags.Contains('F');

    public bool IsTrashed => Flags.Contains('T');

    public bool IsDraft => Flags.Contains('D');

    public static MaildirName Parse(string fileName)
    {
        var mark = Math.Max(fileName.LastIndexOf(":2,", StringComparison.Ordinal), fileName.LastIndexOf(";2,", StringComparison.Ordinal));
        return mark < 0 ? new MaildirName(fileName, "") : new MaildirName(fileName[..mark], fileName[(mark + 3)..]);
    }
}
