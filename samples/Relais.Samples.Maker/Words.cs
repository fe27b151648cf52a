using System.Reflection;
using System.Text;

namespace Relais.Samples.Maker;

/// <summary>The lists kept beside the tool, and the few ways in which French software spells a name.</summary>
internal static class Words
{
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Relais.Samples.Maker.Data.{name}")
            ?? throw new InvalidOperationException($"No list named {name} in Data/.");
        return new StreamReader(stream, Encoding.UTF8).ReadToEnd().ReplaceLineEndings("\n");
    }

    public static string[] Lines(string name) => Read(name).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Capitals without accents, as the INS writes names (INSi: A-Z, space, hyphen, apostrophe).</summary>
    public static string Capitals(string text) => Unaccented(text).ToUpperInvariant();

    /// <summary>Spelt out, not left to the runtime's normalisation, which needs data some machines lack.</summary>
    public static string Unaccented(string text)
    {
        const string with = "àâäáãçéèêëíîïóôöõúùûüýÿñÀÂÄÁÃÇÉÈÊËÍÎÏÓÔÖÕÚÙÛÜÝŸÑ", without = "aaaaaceeeeiiioooouuuuyynAAAAACEEEEIIIOOOOUUUUYYN";
        return string.Concat(text.Replace("œ", "oe").Replace("Œ", "OE").Replace("æ", "ae").Select(c => with.IndexOf(c) is >= 0 and var at ? without[at] : c));
    }

    /// <summary>Lower case, letters and digits only: for mailboxes and file names.</summary>
    public static string Slug(string text) => new([.. Unaccented(text).ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
}
