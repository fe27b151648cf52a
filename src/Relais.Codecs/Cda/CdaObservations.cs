using Relais.Codecs.Hl7;
using Relais.Codecs.Observations;
using Relais.Codecs.Xml;

namespace Relais.Codecs.Cda;

/// <summary>
/// Reads the observation entries of a body (CDA R2 4.3.6.2). Only what was observed (mood EVN) and not denied is a result; goals,
/// orders and negations would read as their contrary in a list of values.
/// </summary>
internal sealed class CdaObservations(XmlElement document)
{
    // From the gravest down, when a result bears several marks.
    private static readonly string[] Gravest = ["HH", "LL", "AA", "H", "L", "A", "R", "I", "S", "N"];
    // Read once each: many results may refer to one long text.
    private readonly Lazy<Dictionary<string, Lazy<string?>>> named = new(() => Named(document));

    public Observation? Read(XmlElement element)
    {
        if (element.Attribute("moodCode") is not (null or "EVN") || element.Attribute("negationInd") == "true") return null;

        var code = element.Child("code");
        var coding = CdaParts.Code(code);
        var values = element.Children("value").ToList();
        var (low, high, reference) = Range(element);
        var label = coding?.Display ?? Said(code?.Child("originalText")) ?? Said(element.Child("text")) ?? coding?.Code ?? "";
        return new Observation
        {
            Label = label,
            Code = coding?.Code,
            CodeSystem = coding?.System,
            Value = string.Join(" ; ", values.Select(Value).OfType<string>()) is { Length: > 0 } value ? value : null,
            Unit = Unit(values.FirstOrDefault()),
            Low = low,
            High = high,
            Reference = reference,
            Interpretation = Interpretation(element),
            Status = element.Child("statusCode")?.Attribute("code"),
            SecondUnit = SecondUnit(values.FirstOrDefault(), label),
            At = At(element.Child("effectiveTime")),
        };
    }

    private string? Value(XmlElement value)
    {
        var type = value.Attribute("type") ?? "";
        return type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..] switch
        {
            "CD" or "CE" or "CO" or "CV" or "CS" => CdaParts.Code(value) is { } coding ? coding.Display ?? coding.Code : Said(value.Child("originalText")),
            "IVL_PQ" or "IVL_INT" or "IVL_REAL" or "IVL_TS" => Interval(value),
            "ST" or "ED" or "SC" => Said(value),
            // A titre: 1/128.
            "RTO" or "RTO_PQ_PQ" or "RTO_INT_INT" when CdaParts.Value(value.Child("numerator")) is { } over && CdaParts.Value(value.Child("denominator")) is { } under => $"{over}/{under}",
            _ => CdaParts.Value(value) ?? Said(value),
        };
    }

    private static string? Interval(XmlElement value)
    {
        var low = value.Child("low");
        var high = value.Child("high");
        return (CdaParts.Value(low), CdaParts.Value(high)) switch
        {
            ({ } from, { } to) => $"{from} - {to}",
            ({ } from, null) => (low!.Attribute("inclusive") == "false" ? "> " : ">= ") + from,
            (null, { } to) => (high!.Attribute("inclusive") == "false" ? "< " : "<= ") + to,
            _ => CdaParts.Value(value),
        };
    }

    private static string? Unit(XmlElement? value) =>
        (value?.Attribute("unit") ?? value?.Child("low")?.Attribute("unit") ?? value?.Child("high")?.Attribute("unit")) is { Length: > 0 } unit and not "1" ? unit : null;

    private static Observation? SecondUnit(XmlElement? value, string label) =>
        value?.Child("translation") is { } second && CdaParts.Value(second) is { } number
            ? new Observation { Label = label, Value = number, Unit = Unit(second) ?? second.Attribute("displayName") ?? second.Attribute("code") }
            : null;

    private (string? Low, string? High, string? Reference) Range(XmlElement element)
    {
        if (element.Down("referenceRange", "observationRange") is not { } range) return default;
        var value = range.Child("value");
        return (CdaParts.Value(value?.Child("low")), CdaParts.Value(value?.Child("high")), Said(range.Child("text")));
    }

    private static string? Interpretation(XmlElement element)
    {
        var codes = element.Children("interpretationCode").Select(mark => mark.Attribute("code")).OfType<string>().Where(code => code.Length > 0).ToList();
        return codes.Count < 2 ? codes.FirstOrDefault() : Gravest.FirstOrDefault(codes.Contains) ?? codes[0];
    }

    private static DateTimeOffset? At(XmlElement? time) =>
        Hl7Time.Instant(CdaParts.Value(time) ?? CdaParts.Value(time?.Child("low")) ?? CdaParts.Value(time?.Child("high")));

    // Text stands in place, or in the narrative under the ID a reference gives.
    private string? Said(XmlElement? text)
    {
        if (text is null) return null;
        if (CdaParts.Text(text) is { } here) return here;
        return CdaParts.Value(text.Child("reference")) is ['#', .. var id] && named.Value.TryGetValue(id, out var there) ? there.Value : null;
    }

    private static Dictionary<string, Lazy<string?>> Named(XmlElement document)
    {
        var named = new Dictionary<string, Lazy<string?>>(StringComparer.Ordinal);
        foreach (var element in document.Descendants())
            if (element.Attribute("ID") is { Length: > 0 } id) named.TryAdd(id, new Lazy<string?>(() => CdaParts.Text(element)));
        return named;
    }
}
