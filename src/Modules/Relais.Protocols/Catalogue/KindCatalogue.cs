using System.Globalization;
using Relais.Contracts.Protocols;
using Relais.Kernel;

namespace Relais.Protocols.Catalogue;

/// <summary>The catalogue read from <c>kinds.csv</c>, <c>document-types.csv</c> and <c>lots.csv</c>, all embedded; immutable, one is enough.</summary>
internal sealed class KindCatalogue : IKindCatalogue
{
    private readonly ILookup<string, Kind> kinds = ReferenceFile.Rows("kinds.csv").Select(ReadKind).ToLookup(kind => kind.Code);
    private readonly ILookup<(string, string), DocumentType> types =
        ReferenceFile.Rows("document-types.csv").Select(ReadType).ToLookup(type => (type.Code, type.System));

    private readonly ILookup<string, (Period Valid, string Source)> lots =
        ReferenceFile.Rows("lots.csv").ToLookup(cell => cell("kind"), cell => (ReadPeriod(cell), cell("source")));

    public Kind Find(string code, DateOnly on) =>
        InLots(kinds[code].FirstOrDefault(kind => kind.Valid.Holds(on)) ?? kinds[Kind.Unknown].First(), on);

    public Kind? ForDocument(string code, string codeSystem, DateOnly on)
    {
        var type = types[(code.Trim(), Oid(codeSystem))].FirstOrDefault(type => type.Valid.Holds(on));
        if (type is null) return null;

        // A type may be more careful than its kind, never less.
        var kind = Find(type.Kind, on);
        return type.Class == KindClass.Clinical ? kind with { Class = KindClass.Clinical, SafeInBulk = false } : kind;
    }

    public IReadOnlyList<Kind> All(DateOnly on) => [.. kinds.SelectMany(versions => versions).Where(kind => kind.Valid.Holds(on)).Select(kind => InLots(kind, on))];

    /// <summary>Every document type of the list on that day with the code of its kind, for screens and specs.</summary>
    internal IReadOnlyList<DocumentType> Types(DateOnly on) => [.. types.SelectMany(versions => versions).Where(type => type.Valid.Holds(on))];

    private Kind InLots(Kind kind, DateOnly on) =>
        lots[kind.Code].Where(lot => lot.Valid.Holds(on)).Select(lot => lot.Source).FirstOrDefault() is { } source ? kind with { LotSource = source } : kind;

    private static string Oid(string system) => system.Trim() switch
    {
        "http://loinc.org" or "LOINC" => "2.16.840.1.113883.6.1",
        "TRE_A05" or "https://mos.esante.gouv.fr/NOS/TRE_A05-TypeDocComplementaire/FHIR/TRE-A05-TypeDocComplementaire" => "1.2.250.1.213.1.1.4.12",
        var oid when oid.StartsWith("urn:oid:", StringComparison.OrdinalIgnoreCase) => oid["urn:oid:".Length..],
        var oid => oid,
    };

    private static Kind ReadKind(Func<string, string> cell) => new(
        cell("code"),
        cell("name_fr"),
        Enum.Parse<KindClass>(cell("class"), ignoreCase: true),
        Enum.Parse<HolderRole>(cell("holder"), ignoreCase: true),
        new Deadline(
            int.Parse(cell("due"), CultureInfo.InvariantCulture),
            cell("unit") == "h" ? DeadlineUnit.WorkingHours : DeadlineUnit.WorkingDays,
            cell("basis")),
        ReadPeriod(cell),
        cell("source"),
        Enum.Parse<SourceConfidence>(cell("confidence"), ignoreCase: true),
        cell("safe_in_bulk") == "yes");

    private static DocumentType ReadType(Func<string, string> cell) => new(
        cell("code"),
        cell("system"),
        cell("label_fr"),
        cell("kind"),
        Enum.Parse<KindClass>(cell("class"), ignoreCase: true),
        ReadPeriod(cell),
        cell("source"));

    private static Period ReadPeriod(Func<string, string> cell) =>
        new(Day(cell("valid_from")), cell("valid_to") is { Length: > 0 } last ? Day(last) : null);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
