using Relais.Kernel;

namespace Relais.Access.Members;

/// <summary>Roles and days of presence, as the settings say them.</summary>
internal static class RoleWords
{
    private static readonly string[] ShortDays = ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."];

    /// <summary>Days in the order of a French week.</summary>
    public static IReadOnlyList<(int Number, string Short)> Week { get; } = [.. new[] { 1, 2, 3, 4, 5, 6, 0 }.Select(d => (d, ShortDays[d]))];

    public static string Of(Role role) => role switch
    {
        Role.Secretary => "secrétaire",
        Role.Assistant => "assistant médical",
        Role.Doctor => "médecin",
        Role.AdvancedNurse => "infirmier en pratique avancée",
        Role.Nurse => "infirmier",
        Role.Pharmacist => "pharmacien",
        Role.Coordinator => "coordination",
        Role.Admissions => "admissions",
        Role.Locum => "médecin remplaçant",
        _ => "interne",
    };

    /// <summary>Choices for a form, in the order a practice thinks of them.</summary>
    public static IReadOnlyList<Role> Choices { get; } = [Role.Secretary, Role.Assistant, Role.Doctor, Role.Locum, Role.Trainee, Role.AdvancedNurse, Role.Nurse, Role.Pharmacist, Role.Coordinator, Role.Admissions];

    public static string OfDays(string numbers) => numbers.Length is 0 or 7 ? "" : string.Join(' ', Week.Where(d => numbers.Contains((char)('0' + d.Number))).Select(d => d.Short));
}
