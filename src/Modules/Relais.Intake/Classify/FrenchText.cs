using System.Globalization;
using System.Text;

namespace Relais.Intake.Classify;

/// <summary>
/// A text folded once for reading: lower case, no accents, plain quotes and dashes, one space between words, words cut
/// at a line's end joined again. Each folded character knows where it came from, so that what led to a proposal can be
/// shown in the document's own words.
/// </summary>
internal sealed class FrenchText
{
    private readonly int[] starts;
    private readonly int[] ends;

    private FrenchText(string original, string folded, int[] starts, int[] ends) =>
        (Original, Folded, this.starts, this.ends) = (original, folded, starts, ends);

    public string Original { get; }

    /// <summary>Lower-case text; a blank line stays as one line feed, every other run of white space is one space.</summary>
    public string Folded { get; }

    public static FrenchText Fold(string? original)
    {
        original ??= "";
        var folder = new Folder(original.Length);
        for (var at = 0; at < original.Length; at++) at += folder.Take(original, at);
        return folder.ToText(original);
    }

    /// <summary>The words of the original behind a stretch of folded text.</summary>
    public Evidence Show(int start, int length, EvidenceFrom from)
    {
        var first = starts[start];
        var end = ends[start + length - 1];
        return new Evidence(Original[first..end], first, end - first, from);
    }

    private sealed class Folder(int capacity)
    {
        private readonly StringBuilder folded = new(capacity);
        private readonly List<int> starts = new(capacity);
        private readonly List<int> ends = new(capacity);

        /// <summary>Folds the character at this place; gives how many more characters it has taken with it.</summary>
        public int Take(string text, int at)
        {
            var c = text[at];
            if (CutWordEnd(text, at) is > 0 and var cut) return cut;
            if (char.IsWhiteSpace(c)) AddSpace(text, at);
            else if (c < 128) Add(char.ToLowerInvariant(c), at);
            else AddBeyondAscii(c, at);
            return 0;
        }

        public FrenchText ToText(string original) => new(original, folded.ToString(), [.. starts], [.. ends]);

        /// <summary>« impor-⏎tant » on paper is one word: the hyphen and the line end are skipped.</summary>
        private int CutWordEnd(string text, int at)
        {
            if (text[at] is not ('-' or '\u2010' or '\u00AD') || folded.Length == 0 || !char.IsLower(folded[^1])) return 0;
            var next = at + 1;
            while (next < text.Length && text[next] is '\r' or ' ') next++;
            if (next >= text.Length || text[next] != '\n') return 0;
            while (next < text.Length && text[next] is '\n' or ' ') next++;
            return next < text.Length && char.IsLower(text[next]) ? next - at - 1 : 0;
        }

        private void AddSpace(string text, int at)
        {
            if (folded.Length == 0) return;
            if (folded[^1] == ' ')
            {
                // a second line end makes the break a real one
                if (text[at] == '\n' && text.AsSpan(ends[^1] - 1, at - ends[^1] + 1).Contains('\n')) folded[^1] = '\n';
                return;
            }

            if (folded[^1] != '\n') Add(' ', at);
        }

        private void AddBeyondAscii(char c, int at)
        {
            switch (c)
            {
                case 'œ' or 'Œ': Add('o', at); Add('e', at); return;
                case 'æ' or 'Æ': Add('a', at); Add('e', at); return;
                case '\uFB01': Add('f', at); Add('i', at); return;
                case '\uFB02': Add('f', at); Add('l', at); return;
                case '’' or '‘' or 'ʼ' or '´': Add('\'', at); return;
                case '–' or '—' or '‐' or '‑' or '−': Add('-', at); return;
                case '\u00AD' or '\u200B' or '\uFEFF': return;
            }

            // A lone half and a noncharacter have no normal form, and must not stop the reading.
            if (char.IsSurrogate(c) || c is >= '\uFFFE' or (>= '\uFDD0' and <= '\uFDEF')) Add(c, at);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) Widen(at);
            else Add(char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]), at);
        }

        private void Add(char c, int at)
        {
            folded.Append(c);
            starts.Add(at);
            ends.Add(at + 1);
        }

        private void Widen(int at)
        {
            if (ends.Count > 0) ends[^1] = at + 1;
        }
    }
}
