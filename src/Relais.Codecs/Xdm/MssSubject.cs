namespace Relais.Codecs.Xdm;

/// <summary>
/// The subject of a secure mail as a reader wants it (Référentiel socle MSSanté #2, ECO.2.1.3, SC.MSS/UX.28). It is a label for
/// people: sender, patient and date in it are often wrong, and nothing is ever identified by it.
/// </summary>
/// <param name="Raw">The subject as received.</param>
/// <param name="Display">The subject without <c>XDM/1.0/DDM+</c> and the bracketed marks; the raw one when nothing else is left.</param>
/// <param name="HasPrefix">The sender announces an XDM archive.</param>
/// <param name="IsEnd">The subject is exactly <c>[FIN]</c>: the patient may not answer further.</param>
/// <param name="Replaces">Marked <c>[Annule et remplace]</c>.</param>
/// <param name="IsFailure">Marked <c>[KO …]</c>: a receiving system could not file what was sent.</param>
/// <param name="FailureCode">The code after the KO mark, when there is one.</param>
public sealed record MssSubject(string Raw, string Display, bool HasPrefix, bool IsEnd, bool Replaces, bool IsFailure, string? FailureCode)
{
    private const string Prefix = "XDM/1.0/DDM";

    public static MssSubject Read(string? subject)
    {
        var raw = subject ?? "";
        var left = raw.Trim();
        bool replaces = false, failed = false;
        string? code = null;
        while (left.StartsWith('[') && left.IndexOf(']', StringComparison.Ordinal) is > 0 and var end)
        {
            var mark = left[1..end].Trim();
            if (mark.StartsWith("KO", StringComparison.OrdinalIgnoreCase)) failed = true;
            else if (failed && code is null && mark.Length is > 0 and < 12) code = mark;
            else if (mark.Equals("Annule et remplace", StringComparison.OrdinalIgnoreCase)) replaces = true;
            else break;
            left = left[(end + 1)..].TrimStart();
        }

        var at = left.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase);
        if (at >= 0) left = (left[..at] + left[(at + Prefix.Length)..].TrimStart('+', ' ')).Trim();
        var isEnd = raw.Trim().Equals("[FIN]", StringComparison.OrdinalIgnoreCase);
        return new MssSubject(raw, left.Length > 0 ? left : raw, at >= 0, isEnd, replaces, failed, code);
    }
}
