using System.Text;

namespace Relais.Patients.Match;

/// <summary>
/// How a French name is heard, roughly: two spellings that a secretary could write for the same spoken name get the same key
/// (LEFEVRE and LEFEBVRE, DUPONT and DUPOND, CATHERINE and KATRINE). A working rule of ours, made for names, not a standard.
/// </summary>
internal static class FrenchSound
{
    // Longest spellings first, since the first that fits is taken.
    private static readonly (string Spelling, string Sound)[] Groups =
    [
        ("EAUX", "O"), ("SCH", "X"), ("EAU", "O"), ("AUX", "O"), ("AUL", "OL"), ("CHR", "KR"), ("EUX", "E"), ("GUE", "GE"), ("GUI", "GI"),
        ("ILL", "I"), ("OUX", "U"), ("QUE", "KE"), ("QUI", "KI"), ("AIN", "IN"), ("EIN", "IN"), ("YN", "IN"), ("YM", "IN"),
        ("AI", "E"), ("AY", "E"), ("EI", "E"), ("EY", "E"), ("AU", "O"), ("EU", "E"), ("OE", "E"), ("OU", "U"),
        ("PH", "F"), ("CH", "X"), ("SH", "X"), ("TH", "T"), ("RH", "R"), ("GN", "N"), ("QU", "K"), ("CK", "K"), ("SC", "S"),
        ("CE", "SE"), ("CI", "SI"), ("CY", "SI"), ("GE", "JE"), ("GI", "JI"), ("GY", "JI"), ("BV", "V"), ("MB", "NB"), ("MP", "NP"), ("AE", "E"),
    ];

    /// <summary>The whole sound, vowels included; "" for "".</summary>
    public static string Key(string bare)
    {
        var sound = new StringBuilder(bare.Length);
        var text = SilentEndDropped(bare);
        for (var at = 0; at < text.Length;)
        {
            var group = Array.Find(Groups, g => string.CompareOrdinal(text, at, g.Spelling, 0, g.Spelling.Length) == 0);
            at += group.Spelling?.Length ?? 1;
            foreach (var letter in group.Sound ?? One(text[at - 1]))
            {
                if (sound.Length == 0 || sound[^1] != letter) sound.Append(letter);
            }
        }

        return sound.ToString();
    }

    /// <summary>The first letter and the consonants of a sound: coarse on purpose, to find what comparing then weighs.</summary>
    public static string Skeleton(string sound)
    {
        var bones = new StringBuilder(sound.Length);
        foreach (var letter in sound)
        {
            if (bones.Length == 0 || (!IsVowel(letter) && bones[^1] != letter)) bones.Append(letter);
        }

        return bones.ToString();
    }

    private static string One(char letter) => letter switch
    {
        'C' or 'Q' => "K",
        'H' => "",
        'W' => "V",
        'Y' => "I",
        'Z' => "S",
        _ => letter.ToString(),
    };

    // A final E goes and lets its consonant be heard: LOUISE keeps the S that LOUIS loses.
    private static string SilentEndDropped(string text)
    {
        if (text.Length > 3 && text[^1] == 'E') return text[..^1];

        var end = text.Length;
        while (end > 3 && text[end - 1] is ('S' or 'T' or 'D' or 'X' or 'Z' or 'P' or 'H')) end--;
        return text[..end];
    }

    private static bool IsVowel(char letter) => letter is 'A' or 'E' or 'I' or 'O' or 'U';
}
