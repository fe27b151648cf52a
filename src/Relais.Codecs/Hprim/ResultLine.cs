using Relais.Codecs.Observations;

namespace Relais.Codecs.Hprim;

/// <summary>
/// One RES line of HPRIM 2: label, code, type (N, A, C, T), result, unit, low, high, flag, status, then result, unit, low and
/// high in a second unit. Fields may be missing at the end.
/// </summary>
internal static class ResultLine
{
    public static Observation Read(string line)
    {
        var fields = line.Split('|');
        var isNumber = Field(fields, 3) is "N" or "n";
        var second = Field(fields, 10) is null ? null : Unit(fields, 10, isNumber) with { Label = Field(fields, 1) ?? "" };
        return Unit(fields, 4, isNumber) with
        {
            Label = Field(fields, 1) ?? "",
            Code = Field(fields, 2),
            Interpretation = Field(fields, 8)?.ToUpperInvariant(),
            Status = Field(fields, 9)?.ToUpperInvariant(),
            SecondUnit = second,
        };
    }

    private static Observation Unit(string[] fields, int first, bool isNumber)
    {
        var (low, high, reference) = ResultRange.Read(Field(fields, first + 2), Field(fields, first + 3));
        return new Observation
        {
            Label = "",
            Value = Field(fields, first) is { } value ? isNumber ? ResultNumber.Normal(value) : value : null,
            Unit = Field(fields, first + 1),
            Low = low,
            High = high,
            Reference = reference,
        };
    }

    private static string? Field(string[] fields, int index) =>
        index < fields.Length && fields[index].Trim() is { Length: > 0 } text ? text : null;
}
