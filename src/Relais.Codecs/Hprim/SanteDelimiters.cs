namespace Relais.Codecs.Hprim;

/// <summary>The delimiters that the first characters of H declare: field, component, repetition, escape, subcomponent.</summary>
internal readonly record struct SanteDelimiters(char Field, char Component, char Repeat, char Escape, char Sub)
{
    public static readonly SanteDelimiters Usual = new('|', '~', '^', '\\', '&');

    /// <summary>Those of a line that begins <c>H|~^\&amp;</c>; the usual one for each that is missing.</summary>
    public static SanteDelimiters Of(string line)
    {
        var field = line[1];
        var end = line.IndexOf(field, 2);
        var others = line[2..(end < 0 ? line.Length : end)];
        return new SanteDelimiters(field, At(0, '~'), At(1, '^'), At(2, '\\'), At(3, '&'));

        char At(int index, char usual) => index < others.Length ? others[index] : usual;
    }

    /// <summary>Escaped delimiters, as \F\ for the field one, become the characters they stand for.</summary>
    public string Plain(string text)
    {
        if (!text.Contains(Escape)) return text;
        foreach (var (letter, delimiter) in new[] { ('F', Field), ('S', Component), ('R', Repeat), ('T', Sub) })
            text = text.Replace($"{Escape}{letter}{Escape}", delimiter.ToString());
        return text.Replace($"{Escape}E{Escape}", Escape.ToString());
    }
}
