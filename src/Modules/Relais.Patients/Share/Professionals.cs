using Relais.Contracts.Access;
using Relais.Kernel;

namespace Relais.Patients.Share;

/// <summary>To whom a record may be opened.</summary>
internal static class Professionals
{
    /// <summary>A record is opened to somebody whom the national directory knows; the others work under their authority.</summary>
    public static async Task MustBeProfessional(this IMembers members, MemberId member, CancellationToken ct)
    {
        if ((await members.Cards([member], ct)).GetValueOrDefault(member) is not { } card) throw new Refusal("patients.member", "Cette personne n'est pas du territoire.");
        if (card.Rpps is null) throw new Refusal("patients.professional", $"{card.Name} n'a pas de numéro RPPS ici : un dossier s'ouvre à un professionnel identifié. Ajoutez son numéro, ou choisissez une autre personne.");
    }
}
