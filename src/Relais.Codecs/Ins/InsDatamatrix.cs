using System.Globalization;

namespace Relais.Codecs.Ins;

/// <summary>
/// Reads the text of the INS datamatrix printed on letters (ANS, « INS – Format datamatrix » 2.2, §3 and §5):
/// a header of 26 characters, then fields S1 to S7 in any order; a field shorter than its maximum ends with GS (0x1D).
/// </summary>
/// <remarks>
/// Never throws. What cannot be read is left out of the traits and named: <c>ins.datamatrix-header</c> (nothing is read),
/// <c>-field</c> (an unknown or cut field: reading stops there), <c>-missing</c>, <c>-twice</c>, <c>-sex</c>, <c>-date</c>, <c>-oid</c>;
/// a wrong matricule is kept in the traits, with its own flaw. Given names come as one list: nothing says which compose the first.
/// </remarks>
public static class InsDatamatrix
{
    private const int HeaderLength = 26;
    private const int MaxLength = 1000;
    private const char GroupSeparator = '\u001D';
    private static readonly string Header = "IS01".PadRight(HeaderLength, '0');

    public static InsReading Parse(string? text)
    {
        text = (text ?? "").TrimEnd('\r', '\n');
        if (!text.StartsWith(Header, StringComparison.Ordinal) || text.Length > MaxLength)
            return new InsReading(new PatientTraits(), [new Flaw("ins.datamatrix-header")]);

        var flaws = new List<Flaw>();
        var fields = Split(text, flaws);
        foreach (var wanted in "123456".Where(n => !fields.ContainsKey(n)))
            flaws.Add(new Flaw("ins.datamatrix-missing", 0, $"S{wanted}"));

        var traits = new PatientTraits
        {
            Matricule = Matriculate(fields, flaws),
            Oid = Oid(fields, flaws),
            FirstNames = Text(fields, '3')?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
            BirthName = Text(fields, '4'),
            Sex = ReadSex(fields, flaws),
            BirthDate = ReadDate(fields, flaws),
            BirthPlace = Text(fields, '7'),
        };
        return new InsReading(traits, flaws);
    }

    private static Dictionary<char, (string Value, int At)> Split(string text, List<Flaw> flaws)
    {
        var fields = new Dictionary<char, (string Value, int At)>();
        for (var at = HeaderLength; at < text.Length;)
        {
            if (at + 2 > text.Length || text[at] != 'S' || Length(text[at + 1]) is not { } length)
            {
                flaws.Add(new Flaw("ins.datamatrix-field", at));
                break;
            }
            var start = at + 2;
            var longest = Math.Min(length.Max, text.Length - start);
            var separator = text.IndexOf(GroupSeparator, start, longest);
            var end = separator >= 0 ? separator : start + longest;
            if (end - start < length.Min)
            {
                flaws.Add(new Flaw("ins.datamatrix-field", at, $"S{text[at + 1]}"));
                break;
            }
            if (!fields.TryAdd(text[at + 1], (text[start..end], start))) flaws.Add(new Flaw("ins.datamatrix-twice", at, $"S{text[at + 1]}"));
            // A field at its full length has no separator; some writers put one all the same.
            at = end < text.Length && text[end] == GroupSeparator ? end + 1 : end;
        }
        return fields;
    }

    private static (int Min, int Max)? Length(char field) => field switch
    {
        '1' => (15, 15),
        '2' => (1, 20),
        '3' or '4' => (0, 100),
        '5' => (1, 1),
        '6' => (10, 10),
        '7' => (5, 5),
        _ => null,
    };

    private static string? Text(Dictionary<char, (string Value, int At)> fields, char field) =>
        fields.TryGetValue(field, out var found) && found.Value.Trim() is { Length: > 0 } text ? text : null;

    private static string? Matriculate(Dictionary<char, (string Value, int At)> fields, List<Flaw> flaws)
    {
        if (Text(fields, '1') is not { } text) return null;
        if (Matricule.Parse(text).Flaw is { } flaw) flaws.Add(flaw with { At = fields['1'].At });
        return text;
    }

    private static string? Oid(Dictionary<char, (string Value, int At)> fields, List<Flaw> flaws)
    {
        if (Text(fields, '2') is not { } text) return null;
        if (InsOid.Find(text) is null) flaws.Add(new Flaw("ins.datamatrix-oid", fields['2'].At));
        return text;
    }

    private static Sex ReadSex(Dictionary<char, (string Value, int At)> fields, List<Flaw> flaws)
    {
        if (Text(fields, '5') is not { } text) return Sex.Unknown;
        if (text is not ("M" or "F" or "I")) flaws.Add(new Flaw("ins.datamatrix-sex", fields['5'].At));
        return text switch { "M" => Sex.Male, "F" => Sex.Female, _ => Sex.Unknown };
    }

    private static DateOnly? ReadDate(Dictionary<char, (string Value, int At)> fields, List<Flaw> flaws)
    {
        if (Text(fields, '6') is not { } text) return null;
        if (DateOnly.TryParseExact(text, "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        flaws.Add(new Flaw("ins.datamatrix-date", fields['6'].At));
        return null;
    }
}
