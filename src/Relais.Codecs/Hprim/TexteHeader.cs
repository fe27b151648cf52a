using Relais.Codecs.Ins;

namespace Relais.Codecs.Hprim;

/// <summary>
/// The twelve lines that begin a message of HPRIM texte: number or title, name, given name, two address lines, postcode and
/// city, birth date, NIR, file number, document date, sender, recipient; often a blank thirteenth.
/// </summary>
/// <remarks>Nothing names the fields, so the two dates are what tells a header from any text, and where it begins.</remarks>
internal sealed class TexteHeader
{
    public const int Length = 12;
    private const int BirthLine = 6;
    private const int DateLine = 9;
    private const int LongestShift = 3;

    private readonly List<HprimLine> lines;
    private readonly int shift;

    private TexteHeader(List<HprimLine> lines)
    {
        this.lines = lines;
        shift = FindShift();
    }

    /// <summary>True when some header lines carry the dates that a header has.</summary>
    public static bool Looks(List<HprimLine> lines) => new TexteHeader(lines).Dates == 2;

    /// <summary>True when at least one date stands where a header has it.</summary>
    public static bool MayBe(List<HprimLine> lines) => new TexteHeader(lines).Dates > 0;

    /// <summary>Where another header begins below the first one; null when none does. Dates alone are met in letters: a name, a town and no result must stand where a header has them.</summary>
    public static int? FindNext(List<HprimLine> lines)
    {
        var header = new TexteHeader(lines);
        for (var at = Length; at + Length <= lines.Count; at++)
            if (header.DatesAt(at) == 2 && IsName(header.Text(1, at)) && IsName(header.Text(2, at)) && PostcodeOf(header.Text(5, at)) is not null) return at;
        return null;
    }

    /// <summary>Reads the header, and gives the lines after it.</summary>
    public static (HprimMessage Message, List<HprimLine> Body) Read(List<HprimLine> lines, DateOnly received, FlawList flaws)
    {
        var header = new TexteHeader(lines);
        var first = lines.Count > 0 ? lines[0].Number : 1;
        if (header.Dates == 0)
        {
            flaws.Add("hprim.header", first);
            return (new HprimMessage { Patient = new PatientTraits(), Line = first }, lines);
        }
        if (header.shift > 0) flaws.Add("hprim.header-shifted", first, $"{header.shift}");
        if (lines.Count < header.shift + Length) flaws.Add("hprim.header-short", first, $"{lines.Count}");

        var end = header.shift + Length;
        if (end < lines.Count && lines[end].IsBlank) end++;
        return (header.Message(received, flaws), lines[Math.Min(end, lines.Count)..]);
    }

    private int Dates => DatesAt(shift);

    private int FindShift()
    {
        // Blank lines before the header push it down; a blank first line alone may also be a number left out.
        for (var blank = 0; blank <= LongestShift && blank < lines.Count; blank++)
        {
            if (DatesAt(blank) == 2) return blank;
            if (!lines[blank].IsBlank) break;
        }
        return 0;
    }

    private int DatesAt(int at)
    {
        var isBirthDate = HprimDate.TryRead(Text(BirthLine, at), DateOnly.MaxValue, out _, out _);
        var isDocumentDate = HprimDate.TryFind(Text(DateLine, at), DateOnly.MaxValue, out _);
        return (isBirthDate ? 1 : 0) + (isDocumentDate ? 1 : 0);
    }

    private HprimMessage Message(DateOnly received, FlawList flaws)
    {
        var documentDate = HprimDate.TryFind(Text(DateLine), received, out var written) ? written : (DateOnly?)null;
        if (documentDate is null) flaws.Add("hprim.document-date", Number(DateLine));
        else if (documentDate.Value.DayNumber > received.DayNumber + 1) flaws.Add("hprim.document-date", Number(DateLine), "future");

        var sender = Party(10);
        return new HprimMessage
        {
            Line = lines[0].Number,
            Title = Some(0),
            Patient = new PatientTraits
            {
                UsedName = Some(1),
                UsedFirstName = Some(2),
                BirthDate = BirthDate(documentDate ?? received, flaws),
                Postcode = PostcodeOf(Text(5)),
                LocalNumbers = LocalNumbers(sender),
            },
            Address = [.. new[] { 3, 4, 5 }.Select(Some).OfType<string>()],
            FileNumber = Some(8),
            DocumentDate = documentDate,
            Sender = sender,
            Recipient = Party(11),
        };
    }

    private DateOnly? BirthDate(DateOnly documentDate, FlawList flaws)
    {
        if (!HprimDate.TryRead(Text(BirthLine), documentDate, out var birth, out var shortYear))
        {
            flaws.Add("hprim.birth-date", Number(BirthLine), Some(BirthLine) is null ? "absent" : null);
            return null;
        }
        // 03/59 in 2013 can only be 1959, but 03/12 is a child of one or a person of a hundred and one.
        if (shortYear) flaws.Add("hprim.birth-year-short", Number(BirthLine));
        if (birth > documentDate) flaws.Add("hprim.birth-after-document", Number(BirthLine));
        return birth;
    }

    private static bool IsName(string text) => text.Trim() is { Length: > 0 and <= 50 } name && name.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'' or '’' or '.');

    private static string? PostcodeOf(string town)
    {
        var first = town.TrimStart().Split(' ', 2)[0];
        return first.Length == 5 && first.All(char.IsAsciiDigit) ? first : null;
    }

    private List<(string Authority, string Number)> LocalNumbers(HprimParty? sender)
    {
        var numbers = new List<(string, string)>();
        if (Some(0) is { } number && number.Any(char.IsAsciiDigit)) numbers.Add((sender?.Code ?? "HPRIM", number));
        if (string.Concat(Text(7).Where(char.IsLetterOrDigit)) is { Length: > 0 } nir && nir.Any(c => c != '0')) numbers.Add(("NIR", nir));
        return numbers;
    }

    private HprimParty? Party(int index)
    {
        if (Some(index) is not { } party) return null;
        var words = party.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new HprimParty(words[0], words.Length > 1 ? words[1] : null);
    }

    private string? Some(int index) => Text(index).Trim() is { Length: > 0 } text ? text : null;

    private string Text(int index) => Text(index, shift);

    private string Text(int index, int at) => index + at < lines.Count ? lines[index + at].Text : "";

    private int Number(int index) => lines[Math.Min(index + shift, lines.Count - 1)].Number;
}
