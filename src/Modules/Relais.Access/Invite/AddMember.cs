using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Relais.Access.Members;
using Relais.Access.SignIn;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Access.Invite;

/// <summary>Enters somebody in the territory: member, account, first mandate and a one-time way in, together or not at all.</summary>
internal sealed partial class AddMember(RelaisDb db, UserManager<Account> accounts, Invitations invitations, TimeProvider clock)
{
    private const int LongestName = 80;

    public async Task<WayIn> Add(Newcomer who, CancellationToken ct)
    {
        var (login, rpps) = (LoginOf(who.Login), MandateTerms.RppsOf(who.Rpps));
        var role = who.Mandate.Role;
        if (rpps is null && MandateTerms.IsProfessional(role)) throw new Refusal("access.rpps-missing", $"Donnez son numéro RPPS : le rôle « {RoleWords.Of(role)} » est celui d'un professionnel de santé.");
        await MustBeNew(login, rpps, ct);

        var now = clock.GetUtcNow();
        var doctor = role is Role.Doctor or Role.Locum;
        var member = Member.Of(new MemberId(Guid.CreateVersion7(now)), new NewMember(
            Name(who.FirstName, "prénom"), Name(who.LastName, "nom"), doctor ? "Dr" : "", FunctionOf(who.Function, role), rpps, login, null, null, []));
        var account = new Account
        {
            Id = Guid.CreateVersion7(now), Territory = db.Walls.Territory, Member = member.Id, UserName = login, NormalizedUserName = accounts.NormalizeName(login),
            TwoFactorEnabled = true, LockoutEnabled = true, SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)),
        };
        var mandate = Mandate.Of(Guid.CreateVersion7(now), member.Id, who.Mandate);
        db.AddRange(member, account, mandate);
        db.Tell(clock, mandate.Practice, "mandate.give", mandate.Id, note: $"{member.Id} {role}");
        var way = invitations.Give(account, member, mandate.Practice);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException raced) when (Collision.Is(raced))
        {
            db.ChangeTracker.Clear();
            throw Taken(login);
        }

        return way;
    }

    private async Task MustBeNew(string login, string? rpps, CancellationToken ct)
    {
        if (rpps is not null && await db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.Rpps == rpps, ct) is { } same)
            throw new Refusal("access.rpps-taken", $"Ce numéro RPPS est celui de {same.Name}, déjà dans le territoire : donnez-lui un mandat, sans nouveau compte.");
        if (await accounts.FindByNameAsync(login) is not { } holder) return;
        // Names of members are told within their territory only; a login is one word for the whole program.
        if (holder.Territory != db.Walls.Territory) throw Taken(login);
        var member = await db.Set<Member>().AsNoTracking().SingleAsync(m => m.Id == holder.Member, ct);
        throw new Refusal("access.login-taken", $"« {login} » est l'identifiant de {member.Name}, déjà dans le territoire : donnez-lui un mandat, ou choisissez un autre identifiant.");
    }

    private static Refusal Taken(string login) => new("access.login-taken", $"« {login} » n'est pas libre : choisissez un autre identifiant.");

    private static string LoginOf(string? typed) => (typed ?? "").Trim() is var login && Login().IsMatch(login) ? login
        : throw new Refusal("access.login", "Un identifiant a de 3 à 60 caractères : lettres sans accent, chiffres, point, tiret, souligné ou @.");

    private static string Name(string? typed, string what)
    {
        var name = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl)) throw new Refusal("access.name", $"Donnez son {what}, en {LongestName} caractères au plus.");
        return name;
    }

    private static string FunctionOf(string? typed, Role role)
    {
        var said = string.IsNullOrWhiteSpace(typed) ? RoleWords.Of(role) : Name(typed, "métier");
        return char.ToUpper(said[0], CultureInfo.GetCultureInfo("fr-FR")) + said[1..];
    }

    [GeneratedRegex(@"^[A-Za-z0-9._@-]{3,60}\z")]
    private static partial Regex Login();
}
