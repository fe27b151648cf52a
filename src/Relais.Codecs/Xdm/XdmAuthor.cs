namespace Relais.Codecs.Xdm;

/// <summary>
/// Who wrote a document, from the metadata (XCN and XON of HL7). <see cref="PersonId"/> is an RPPS number when
/// <see cref="PersonAuthority"/> is 1.2.250.1.71.4.2.1; for a device it is the device's id.
/// </summary>
public sealed record XdmAuthor
{
    public string? PersonId { get; init; }

    public string? PersonAuthority { get; init; }

    public string? FamilyName { get; init; }

    public string? GivenName { get; init; }

    public string? Institution { get; init; }

    public string? InstitutionId { get; init; }

    public string? Role { get; init; }

    public Coding? Specialty { get; init; }

    internal static XdmAuthor Read(string? person, string? institution, string? role, string? specialty)
    {
        var who = (person ?? "").Split('^');
        var house = (institution ?? "").Split('^');
        var trade = (specialty ?? "").Split('^');
        return new XdmAuthor
        {
            PersonId = Part(who, 0),
            FamilyName = Part(who, 1),
            GivenName = Part(who, 2),
            PersonAuthority = Part(who, 8)?.Split('&') is { Length: > 1 } authority ? authority[1] : null,
            Institution = Part(house, 0),
            InstitutionId = Part(house, 9),
            Role = string.IsNullOrWhiteSpace(role) ? null : role,
            Specialty = Part(trade, 0) is { } code ? new Coding(code, Part(trade, 2), Part(trade, 1)) : null,
        };
    }

    private static string? Part(string[] parts, int at) => at < parts.Length && parts[at].Trim() is { Length: > 0 } part ? part : null;
}
