namespace Relais.Codecs.Hprim;

/// <summary>
/// Reads what laboratories send: HPRIM Médecins 1, 2 and 3 ("HPRIM texte") and HPRIM Santé 2.x. No norm is obeyed by all
/// senders: a malformed message is kept whole and its flaws say why a person should look.
/// </summary>
/// <remarks>
/// Flaw codes, all beginning with <c>hprim.</c>:
/// of the file <c>empty</c>, <c>limit</c>, <c>charset-doubtful</c>, <c>file-end-missing</c>;
/// of the header <c>header</c> (no date where both belong: all lines are text, nobody is named), <c>header-short</c>,
/// <c>header-shifted</c>, <c>birth-date</c>, <c>birth-year-short</c>, <c>birth-after-document</c>, <c>document-date</c>, <c>patient-missing</c>;
/// of the end <c>end-missing</c>, <c>end-order</c>, <c>text-after-end</c>;
/// of the body <c>tag-unknown</c>, <c>lab-missing</c>, <c>line-unknown</c>, <c>segment-unknown</c>, <c>external-file</c>;
/// of a result <c>flag-contradicts</c>, <c>units-contradict</c>, <c>flag-missing</c> (out of bounds without a flag), <c>flag-unknown</c>.
/// </remarks>
public static class HprimReader
{
    /// <summary>Reads all messages of a file; never throws.</summary>
    /// <param name="received">The day it came: a two-digit year of the document that would lie after it belongs to 19xx.</param>
    public static HprimReading Read(ReadOnlyMemory<byte> file, DateOnly received, HprimLimits? limits = null)
    {
        limits ??= HprimLimits.Default;
        var format = IsSante(file.Span) ? HprimFormat.Sante : HprimFormat.Texte;
        if (file.Length > limits.Bytes) return new HprimReading(format, [], [new Flaw("hprim.limit", 0, nameof(limits.Bytes))]);

        var flaws = new FlawList(limits.Flaws);
        var lines = HprimText.Lines(file.Span, format, flaws);
        var messages = format is HprimFormat.Sante ? new SanteReader(limits, flaws).Read(lines) : new TexteReader(limits, received, flaws).Read(lines);
        if (messages.Count == 0) flaws.Add("hprim.empty");
        return new HprimReading(format, messages, flaws.All);
    }

    /// <summary>
    /// Whether a file may be HPRIM, at the cost of one pass over its first megabyte. A mail or an archive that holds HPRIM text
    /// may say yes too: ask for those formats first.
    /// </summary>
    public static bool Looks(ReadOnlySpan<byte> file)
    {
        if (IsSante(file)) return true;
        file = file[..Math.Min(file.Length, 1 << 20)];
        return file.IndexOf("****FIN"u8) >= 0 || file.IndexOf("****LAB****"u8) >= 0 || TexteHeader.Looks(HprimText.Head(file));
    }

    private static bool IsSante(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("\uFEFF"u8)) file = file[3..];
        return file.TrimStart(" \r\n"u8).StartsWith("H|"u8);
    }
}
