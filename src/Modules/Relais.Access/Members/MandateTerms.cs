using Relais.Kernel;

namespace Relais.Access.Members;

/// <summary>What is typed of a mandate, read into values; what is wrong is refused in words.</summary>
internal static class MandateTerms
{
    public static Role RoleOf(string? typed) =>
        Enum.TryParse<Role>(typed, ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : throw new Refusal("access.role", "Choisissez un rôle.");

    public static Period PeriodOf(DateOnly? from, DateOnly? to, DateOnly today)
    {
        if (from is not { } first || first < today) throw new Refusal("access.mandate-past", "Un mandat commence aujourd'hui ou plus tard.");
        if (to < first) throw new Refusal("access.mandate-period", "Le dernier jour vient avant le premier.");
        return new Period(first, to);
    }

    public static string CapacityOf(string? typed)
    {
        var said = (typed ?? "").Trim();
        return said.Length <= Mandate.LongestCapacity ? said : throw new Refusal("access.capacity", $"« À quel titre » tient en {Mandate.LongestCapacity} caractères.");
    }

    public static IReadOnlyList<DayOfWeek> DaysOf(IEnumerable<string?> typed) =>
        [.. typed.Where(d => d is { Length: 1 } && d[0] is >= '0' and <= '6').Select(d => (DayOfWeek)(d![0] - '0')).Distinct()];

    /// <summary>These roles are held by professionals of the national directory; the first two validate and sign.</summary>
    public static bool IsProfessional(Role role) => role is Role.Doctor or Role.Locum or Role.AdvancedNurse or Role.Nurse or Role.Pharmacist;
}
