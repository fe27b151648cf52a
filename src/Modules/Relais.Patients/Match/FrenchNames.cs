using Relais.Codecs.Ins;

namespace Relais.Patients.Match;

/// <summary>
/// Names in the looser forms that probable matching needs, beyond the strict <see cref="NameForm"/>: without particles, in one word.
/// All take a text that <see cref="NameForm"/> gave.
/// </summary>
internal static class FrenchNames
{
    private static readonly HashSet<string> Particles =
        ["D", "DE", "DES", "DU", "L", "LA", "LE", "LES", "VAN", "VON", "DER", "DEN", "EL", "AL"];

    public static string[] Words(string form) => form.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Without particles and spaces: DE LA TOUR gives TOUR. A name made of particles only stays whole.</summary>
    public static string Bare(string form)
    {
        if (!form.Contains(' ')) return form;

        var words = Words(form);
        var kept = string.Concat(words.Where(w => !Particles.Contains(w)).Select(Spelt));
        return kept.Length > 1 ? kept : string.Concat(words);
    }

    /// <summary>All words in one: LE GALL and LEGALL become equal, SAINT MARTIN and ST MARTIN too.</summary>
    public static string Joined(string form) => form.Contains(' ') ? string.Concat(Words(form).Select(Spelt)) : form;

    private static string Spelt(string word) => word switch { "ST" => "SAINT", "STE" => "SAINTE", _ => word };
}
