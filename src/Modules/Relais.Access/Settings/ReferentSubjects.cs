namespace Relais.Access.Settings;

/// <summary>What a practice names referents for (the codes of <see cref="Contracts.Territory.IPractices.Referent"/>), and how it is said.</summary>
internal static class ReferentSubjects
{
    public static IReadOnlyList<(string Code, string Words)> All { get; } =
    [
        ("no-patient", "Ce qui n'a pas de patient reconnu"),
        ("no-gp", "Les patients sans médecin traitant"),
        ("paper", "Le papier et les numérisations"),
        ("fund", "Les caisses et les mutuelles"),
        ("directory", "L'annuaire et les adresses sécurisées"),
    ];
}
