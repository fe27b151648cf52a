namespace Relais.Codecs.Hprim;

/// <summary>One segment of HPRIM Santé; fields are numbered as in the norm, the name being field 1 (H counts its delimiters as 2).</summary>
internal sealed class SanteSegment(string text, int line, SanteDelimiters delimiters)
{
    private readonly string[] fields = text.Split(delimiters.Field);

    public string Name => fields[0].Trim();

    public int Line => line;

    /// <summary>A whole field; null when it is absent or blank.</summary>
    public string? Text(int number) => Some(Field(number));

    /// <summary>A component, from 1, of the first repetition of a field.</summary>
    public string? Component(int number, int component) =>
        Field(number).Split(delimiters.Repeat)[0].Split(delimiters.Component) is var parts && component <= parts.Length ? Some(parts[component - 1]) : null;

    public IEnumerable<string> Repeats(int number) => Field(number).Split(delimiters.Repeat).Select(Some).OfType<string>();

    private string Field(int number) => number <= fields.Length ? fields[number - 1] : "";

    private string? Some(string raw) => delimiters.Plain(raw).Trim() is { Length: > 0 } text ? text : null;
}
