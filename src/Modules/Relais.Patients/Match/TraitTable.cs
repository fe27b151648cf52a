using Relais.Codecs.Ins;

namespace Relais.Patients.Match;

/// <summary>
/// A table of identities in TSV: a header naming its columns in any order, one person a line. A byte order mark and CRLF are
/// tolerated, unknown columns and empty lines ignored. A line that cannot be read whole still comes out, with its <see cref="Row.Problem"/>.
/// </summary>
internal sealed class TraitTable
{
    // Those without which no identity of the table can file itself.
    private static readonly string[] Needed = ["id", "ins", "oid", "birth_name", "first_names", "sex", "birth_date"];

    private readonly TextReader text;
    private readonly string[] columns;

    public TraitTable(TextReader text)
    {
        this.text = text;
        var header = (text.ReadLine() ?? "").TrimStart('\uFEFF').TrimEnd('\r');
        columns = [.. header.Split('\t').Select(name => name.Trim().Trim('"').ToLowerInvariant())];
        MissingColumns = header.Length == 0 ? [] : [.. Needed.Except(columns)];
    }

    /// <param name="Line">In the file, from 1 (the header).</param>
    /// <param name="Card">The traits that could be read; its reference is the id, or <c>ligne 7</c> without one. Doubtful when the line has a problem.</param>
    /// <param name="Problem">What is wrong with the line, in French and without patient data; null when all was read.</param>
    internal sealed record Row(int Line, IdentityCard Card, string? Problem);

    public IReadOnlyList<string> MissingColumns { get; }

    /// <summary>The lines, read as they are asked for: once.</summary>
    public IEnumerable<Row> Rows()
    {
        var line = 1;
        while (text.ReadLine() is { } written)
        {
            line++;
            if (written.Trim(' ', '\r').Length > 0) yield return RowOf(line, written);
        }
    }

    private Row RowOf(int line, string written)
    {
        var cells = written.TrimEnd('\r').Split('\t');
        var problems = new List<string>();
        // Editors drop empty cells at the end of a line: harmless where a cell may be empty, elsewhere the line was cut.
        if (cells.Length > columns.Length || columns.Skip(cells.Length).Intersect(Needed).Any())
            problems.Add($"{cells.Length} colonnes au lieu de {columns.Length}");

        string Cell(string name) => Array.IndexOf(columns, name) is >= 0 and var at && at < cells.Length ? cells[at].Trim().Trim('"').Trim() : "";

        var birth = TableDate.Read(Cell("birth_date"));
        if (birth is null && Cell("birth_date").Length > 0) problems.Add("date de naissance illisible");
        var sex = SexOf(Cell("sex"));
        if (sex is null) problems.Add("sexe illisible");
        if (Cell("id").Length == 0) problems.Add("pas d'identifiant");

        var traits = new PatientTraits
        {
            Matricule = Some(Cell("ins").Replace(" ", "")),
            Oid = Some(Cell("oid")),
            BirthName = Some(Cell("birth_name")),
            UsedName = Some(Cell("used_name")),
            FirstNames = FirstNames(Cell("first_names")),
            Sex = sex ?? Sex.Unknown,
            BirthDate = birth,
            BirthPlace = Some(Cell("birth_place")),
            Postcode = Some(Cell("postcode")),
        };
        var card = IdentityCard.Of(Some(Cell("id")) ?? $"ligne {line}", traits, StatusOf(Cell("ins_status")), isDoubtful: problems.Count > 0);
        return new(line, card, problems.Count == 0 ? null : string.Join(", ", problems));
    }

    // "Jean-Pierre, Marc" or, as INSi writes the list, "JEAN-PIERRE MARC".
    private static string[] FirstNames(string cell)
    {
        const StringSplitOptions clean = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        return cell.AsSpan().IndexOfAny(",;|/") >= 0 ? cell.Split([',', ';', '|', '/'], clean) : cell.Split(' ', clean);
    }

    private static Sex? SexOf(string cell) => cell.ToUpperInvariant() switch
    {
        "M" or "1" or "H" or "MALE" or "HOMME" or "MASCULIN" => Sex.Male,
        "F" or "2" or "FEMALE" or "FEMME" or "FEMININ" or "FÉMININ" => Sex.Female,
        "" or "I" or "U" or "0" or "9" or "O" or "UNKNOWN" or "INCONNU" or "INDETERMINE" or "INDÉTERMINÉ" => Sex.Unknown,
        _ => null,
    };

    // Any other word is not taken for a status: the identity then counts as not qualified.
    private static InsStatus? StatusOf(string cell) => cell.ToUpperInvariant() switch
    {
        "QUAL" or "QUALIFIEE" or "QUALIFIÉE" => InsStatus.Qual,
        "VALI" or "VALIDEE" or "VALIDÉE" => InsStatus.Vali,
        "RECUP" or "RECUPEREE" or "RÉCUPÉRÉE" => InsStatus.Recup,
        "PROV" or "PROVISOIRE" => InsStatus.Prov,
        _ => null,
    };

    private static string? Some(string cell) => cell.Length is 0 || cell == "-" ? null : cell;
}
