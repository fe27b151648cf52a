using System.Globalization;
using Relais.Codecs.Rpps;
using Relais.Kernel;

namespace Relais.Access.Members;

/// <summary>What is typed of a person, read into values; what is wrong is refused in words.</summary>
internal static class MemberTerms
{
    private const int LongestName = 80;

    public static string Name(string? typed, string what)
    {
        var name = typed.OneLine();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl)) throw new Refusal("access.name", $"Donnez son {what}, en {LongestName} caractères au plus.");
        return name;
    }

    public static string FunctionOf(string? typed, Role role) => FunctionOf(string.IsNullOrWhiteSpace(typed) ? RoleWords.Of(role) : typed);

    public static string FunctionOf(string? typed)
    {
        var said = Name(typed, "métier");
        return char.ToUpper(said[0], CultureInfo.GetCultureInfo("fr-FR")) + said[1..];
    }

    public static string TitleOf(string? typed) => (typed ?? "").Trim().TrimEnd('.') switch
    {
        "" => "",
        var said when said.Equals("Dr", StringComparison.OrdinalIgnoreCase) => "Dr",
        _ => throw new Refusal("access.title", "Le titre est « Dr », ou rien."),
    };

    /// <summary>Eleven digits, or null when nothing was typed.</summary>
    public static string? RppsOf(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var read = Rpps.Parse(typed);
        if (read.TryGet(out var number)) return number.ToString();
        throw new Refusal("access." + read.Flaw!.Code, read.Flaw.Code switch
        {
            "rpps.length" => "Un numéro RPPS a 11 chiffres.",
            "rpps.key" => "Ce numéro RPPS n'est pas possible : sa clé est fausse. Vérifiez les chiffres sur la carte ou dans l'annuaire santé.",
            _ => "Un numéro RPPS n'a que des chiffres.",
        });
    }
}
