using Relais.Kernel;

namespace Relais.Desk.Specs.Houses;

/// <summary>
/// Two territories that must never see each other: the Val, for trial, with the practices of Tilleuls and Girard; the Hauts,
/// where test identities count for nothing.
/// </summary>
internal sealed record Town(
    TerritoryId Val, PracticeId Tilleuls, PracticeId Girard, TerritoryId Hauts, PracticeId Sources,
    Guid TilleulsMail, Guid TilleulsPhone, Guid GirardMail, Guid GirardPhone, Guid SourcesMail, IReadOnlyDictionary<string, MemberId> Members)
{
    public const string Password = "relais-essai-1";
    public const string TotpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    public TerritoryId TerritoryOf(PracticeId practice) => practice == Sources ? Hauts : Val;
}
