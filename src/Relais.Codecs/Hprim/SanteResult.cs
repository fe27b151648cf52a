using Relais.Codecs.Observations;

namespace Relais.Codecs.Hprim;

/// <summary>An OBX segment: type, code~label~system, value, unit, "low - high", flag, status.</summary>
internal static class SanteResult
{
    public static Observation Read(SanteSegment segment)
    {
        var (low, high, reference) = ResultRange.Read(segment.Text(8), null);
        var value = segment.Text(6);
        return new Observation
        {
            Label = segment.Component(4, 2) ?? segment.Component(4, 1) ?? "",
            Code = segment.Component(4, 1),
            CodeSystem = segment.Component(4, 3),
            Value = value is not null && segment.Text(3) is "NM" ? ResultNumber.Normal(value) : value,
            Unit = segment.Component(7, 1),
            Low = low,
            High = high,
            Reference = reference,
            Interpretation = segment.Text(9)?.ToUpperInvariant(),
            Status = segment.Text(12)?.ToUpperInvariant(),
        };
    }
}
