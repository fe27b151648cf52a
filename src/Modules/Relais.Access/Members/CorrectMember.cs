using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Access.Members;

/// <summary>
/// Adds or corrects a member's RPPS number, title and function. They belong to the person, not to one practice: the journal of every practice
/// served tells it, and a number already written is corrected only by who answers for all of them.
/// </summary>
internal sealed class CorrectMember(RelaisDb db, CurrentWalls walls, TimeProvider clock)
{
    /// <returns>The member as they are now, and whether anything changed.</returns>
    public async Task<(Member Member, bool Changed)> Correct(MemberId id, Profession said, Responsible by, CancellationToken ct)
    {
        var member = await db.Set<Member>().SingleAsync(m => m.Id == id, ct);
        var (before, mandates) = (member.Rpps, await db.Set<Mandate>().AsNoTracking().NotEndedAt(clock.LocalDay()).Where(m => m.Member == id).ToListAsync(ct));
        if (said == member.Profession) return (member, false);
        if (before != said.Rpps) MustBeAllowed(member, mandates, said.Rpps, by);
        await MustBeTheirs(member.Id, said.Rpps, ct);

        member.Correct(said, clock.GetUtcNow());
        var mine = walls.Value;
        try
        {
            walls.Stand(mine with { Practices = [.. mandates.Select(m => m.Practice).Distinct()] });
            foreach (var practice in walls.Value.Practices) db.Tell(clock, practice, "member.correct", id.Value, note: before == said.Rpps ? $"{id}" : $"{id} {before ?? "-"} {said.Rpps ?? "-"}");
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException raced) when (Collision.Is(raced))
        {
            db.ChangeTracker.Clear();
            await MustBeTheirs(id, said.Rpps, ct);
            throw;
        }
        finally
        {
            walls.Stand(mine);
        }

        return (member, true);
    }

    /// <summary>What happened, for the person who did it.</summary>
    public static string Words(Member member, bool changed) =>
        !changed ? $"Rien n'a changé pour {member.Name}."
        : member.Rpps is { } rpps ? $"{member.Name}, {member.Function} : RPPS {rpps}, clé juste, porté par personne d'autre dans le territoire." : $"{member.Name}, {member.Function}, sans numéro RPPS.";

    /// <remarks>A number that is not there yet takes nothing from anybody; one that is stands for the person in every practice they serve.</remarks>
    private static void MustBeAllowed(Member member, List<Mandate> mandates, string? rpps, Responsible by)
    {
        if (member.Rpps is not null && !mandates.TrueForAll(m => by.Manages(m.Practice)))
            throw new Refusal("access.also-elsewhere", $"{member.Name} sert aussi un cabinet que vous ne gérez pas : son numéro RPPS se corrige avec qui tient le serveur (relais members correct).");
        if (rpps is null && mandates.Find(m => MandateTerms.IsProfessional(m.Role)) is { } held)
            throw new Refusal("access.rpps-missing", $"Gardez un numéro RPPS : {member.Name} est « {RoleWords.Of(held.Role)} », un rôle de professionnel de santé. Finissez d'abord ce mandat.");
    }

    private async Task MustBeTheirs(MemberId member, string? rpps, CancellationToken ct)
    {
        if (rpps is not null && await db.MemberWith(rpps, ct) is { } holder && holder.Id != member)
            throw new Refusal("access.rpps-taken", $"Ce numéro RPPS est déjà celui de {holder.Name} dans le territoire. S'il est faux là-bas, corrigez-le d'abord chez cette personne.");
    }
}
