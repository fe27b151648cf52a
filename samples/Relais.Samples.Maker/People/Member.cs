namespace Relais.Samples.Maker.People;

/// <summary>Someone with an account. A mandate says where he serves, as what, and on which days; none is on duty every day.</summary>
internal sealed record Member(string Key, string First, string Last, string Role, string Function, string? Rpps, IReadOnlyList<Mandate> Mandates, string? Note = null)
{
    public object ToJson(string territory) => new
    {
        key = Key,
        login = $"{Key}@{territory}",
        firstName = First,
        lastName = Last,
        role = Role,
        function = Function,
        rpps = Rpps,
        password = "relais-essai",
        totpSecret = Keys.Totp($"{Key}@{territory}"),
        mandates = Mandates.Select(m => new { practice = m.Practice, role = m.Role ?? Role, days = m.Days ?? Mandate.Week, site = m.Site ?? m.Practice, from = m.From, to = m.To }),
        note = Note,
    };
}
