using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Relais.Access.Members;
using Relais.Access.SignIn;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Access.Invite;

/// <summary>An account as it begins: it has a login, and opens to nobody until the code given with it has served.</summary>
internal sealed partial class NewAccount(RelaisDb db, UserManager<Account> accounts)
{
    public static string LoginOf(string? typed) => (typed ?? "").Trim() is var login && Login().IsMatch(login) ? login
        : throw new Refusal("access.login", "Un identifiant a de 3 à 60 caractères : lettres sans accent, chiffres, point, tiret, souligné ou @.");

    public static Refusal Taken(string login) => new("access.login-taken", $"« {login} » n'est pas libre : choisissez un autre identifiant.");

    /// <remarks>Names of members are told within their territory only; a login is one word for the whole program.</remarks>
    public async Task MustBeFree(string login, CancellationToken ct)
    {
        if (await accounts.FindByNameAsync(login) is not { } holder) return;
        if (holder.Territory != db.Walls.Territory) throw Taken(login);
        var member = await db.Set<Member>().AsNoTracking().SingleAsync(m => m.Id == holder.Member, ct);
        throw new Refusal("access.login-taken", $"« {login} » est l'identifiant de {member.Name}, déjà dans le territoire : donnez-lui un mandat, ou choisissez un autre identifiant.");
    }

    public Account Of(MemberId member, string login, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at), Territory = db.Walls.Territory, Member = member, UserName = login, NormalizedUserName = accounts.NormalizeName(login),
        TwoFactorEnabled = true, LockoutEnabled = true, SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)),
    };

    [GeneratedRegex(@"^[A-Za-z0-9._@-]{3,60}\z")]
    private static partial Regex Login();
}
