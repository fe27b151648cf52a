using System.CommandLine;
using Relais.Contracts.Access;
using Relais.Kernel;

namespace Relais.Access.Members;

/// <summary>The terms of a mandate as options of a command line.</summary>
internal sealed class TermOptions(string roles)
{
    private readonly Option<string> role = new("--role") { Description = $"Rôle : {roles}.", Required = true };
    private readonly Option<string?> capacity = new("--capacity") { Description = "À quel titre, en quelques mots." };
    private readonly Option<string?> from = new("--from") { Description = "Premier jour, AAAA-MM-JJ ; aujourd'hui par défaut." };
    private readonly Option<string?> to = new("--to") { Description = "Dernier jour, AAAA-MM-JJ ; sans fin par défaut." };

    public IEnumerable<Option> All => [role, capacity, from, to];

    public NewMandate Read(ParseResult parsed, PracticeId practice, DateOnly today)
    {
        var last = Day(parsed.GetValue(to));
        return new NewMandate(practice, MandateTerms.RoleOf(parsed.GetValue(role)), MandateTerms.PeriodOf(Day(parsed.GetValue(from)) ?? today, last, today), []) { Capacity = MandateTerms.CapacityOf(parsed.GetValue(capacity)) };
    }

    private static DateOnly? Day(string? typed) => typed is null ? null : typed.Day() ?? throw new Refusal("access.day", $"« {typed} » n'est pas un jour : écrivez AAAA-MM-JJ.");
}
