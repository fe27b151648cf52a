namespace Relais.Codecs.Cda;

/// <summary>A professional, a device or a structure as the header names it (author, recipient, legal authenticator).</summary>
public sealed record CdaPerson
{
    /// <summary>The OID of the IDNPS register, under which an RPPS or ADELI number travels.</summary>
    public const string ProfessionalAuthority = "1.2.250.1.71.4.2.1";

    public string? FamilyName { get; init; }

    public string? GivenName { get; init; }

    /// <summary>Title before the name (M, MME, DR).</summary>
    public string? Prefix { get; init; }

    /// <summary>Title after the name (DR, PR).</summary>
    public string? Suffix { get; init; }

    /// <summary>The software or machine, for an author that is a device.</summary>
    public string? Device { get; init; }

    public IReadOnlyList<CdaId> Ids { get; init; } = [];

    /// <summary>
    /// The national number as sent under 1.2.250.1.71.4.2.1: <c>8</c> and the RPPS; null for the forms <c>SIRET/…</c> that number
    /// a structure's own agent or a device.
    /// </summary>
    public string? NationalId => Ids.FirstOrDefault(id => id.Root == ProfessionalAuthority && id.Extension?.Contains('/') == false)?.Extension;

    /// <summary>The 11 digits of the RPPS, when <see cref="NationalId"/> is an <c>8</c> followed by them.</summary>
    public string? Rpps => NationalId is ['8', .. { Length: 11 } rpps] && rpps.All(char.IsAsciiDigit) ? rpps : null;

    /// <summary>Profession or specialty, as coded by the sender.</summary>
    public Coding? Specialty { get; init; }

    public CdaOrganization? Organization { get; init; }

    public DateTimeOffset? At { get; init; }

    /// <summary>A name to show: the person's, else the device's, else the organization's; null when the header has none.</summary>
    public string? Name
    {
        get
        {
            var person = string.Join(' ', new[] { GivenName, FamilyName }.Where(part => part is not null));
            return person.Length > 0 ? person : Device ?? Organization?.Name;
        }
    }
}
