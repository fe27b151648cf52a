using System.Globalization;
using Relais.Codecs.Ins;
using Relais.Platform.Panels;

namespace Relais.Patients.Identify;

/// <summary>One line of the comparison: a trait, what each side writes, and in words whether they agree.</summary>
public sealed record TraitRow(string Trait, string? Document, string? Ours, string Says, bool Differs)
{
    internal static IReadOnlyList<TraitRow> Of(TraitsShown document, TraitsShown? ours) =>
    [
        Row("Nom de naissance", document.BirthName, ours, o => o.BirthName),
        Row("Nom utilisé", document.UsedName, ours, o => o.UsedName),
        Row("Prénoms de naissance", document.FirstNames, ours, o => o.FirstNames, IsBeginning),
        Row("Sexe", document.Sex, ours, o => o.Sex),
        Row("Date de naissance", Day(document.BirthDate), ours, o => Day(o.BirthDate)),
        Row("Lieu de naissance", document.BirthPlace, ours, o => o.BirthPlace),
        Row("Code postal", document.Postcode, ours, o => o.Postcode),
        Row("Matricule INS", Spaced(document.Matricule), ours, o => Spaced(o.Matricule)),
        Row("Nature de l'INS", Nature(document.Oid), ours, o => Nature(o.Oid)),
    ];

    private static TraitRow Row(string trait, string? said, TraitsShown? ours, Func<TraitsShown, string?> of, Func<string, string, bool>? partly = null)
    {
        if (ours is null) return new(trait, said, null, "", false);
        var known = of(ours);
        var (one, other) = (NameForm.Of(said), NameForm.Of(known));
        return (one.Length, other.Length) switch
        {
            (0, 0) => new(trait, null, null, "", false),
            (0, _) => new(trait, null, known, "absent du document", false),
            (_, 0) => new(trait, said, null, "absent du dossier", false),
            _ when one == other => new(trait, said, known, string.Equals(said, known, StringComparison.OrdinalIgnoreCase) ? "identique" : "identique, écrit autrement", false),
            _ when partly?.Invoke(one, other) == true => new(trait, said, known, "en partie", false),
            _ => new(trait, said, known, "différent", true),
        };
    }

    private static bool IsBeginning(string one, string other) =>
        one.StartsWith(other + ' ', StringComparison.Ordinal) || other.StartsWith(one + ' ', StringComparison.Ordinal);

    private static string? Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string? Nature(string? oid) => oid is null ? null : InsOid.Find(oid)?.Name ?? oid;

    // 1 79 03 29 232 452 57, as people read it out.
    private static string? Spaced(string? matricule) =>
        matricule is { Length: 15 } m ? $"{m[0]} {m[1..3]} {m[3..5]} {m[5..7]} {m[7..10]} {m[10..13]} {m[13..]}" : matricule;
}
