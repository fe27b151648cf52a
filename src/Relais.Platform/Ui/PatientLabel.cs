using System.Globalization;

namespace Relais.Platform.Ui;

/// <summary>How a person is called in a list: <c>CARON Jeanne</c>.</summary>
public static class PatientLabel
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <param name="name">Used name, else birth name; null shows as not known.</param>
    /// <param name="firstNames">Separated by spaces: the first is shown.</param>
    public static string Of(string? name, string? firstNames) => $"{Name(name)} {Written(firstNames?.Split(' ')[0])}".Trim();

    /// <summary>A family name, in capitals.</summary>
    public static string Name(string? name) => name?.ToUpper(French) ?? "(nom inconnu)";

    /// <summary>First names kept in capitals are written as people write them; others stay as they are.</summary>
    public static string Written(string? names) =>
        names is null ? "" : names.Any(char.IsLower) ? names : French.TextInfo.ToTitleCase(names.ToLower(French));
}
