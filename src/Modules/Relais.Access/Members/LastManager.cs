using Microsoft.EntityFrameworkCore;
using Relais.Access.SignIn;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Access.Members;

/// <summary>A practice is never left without somebody who manages it and who can come in.</summary>
internal sealed class LastManager(RelaisDb db)
{
    /// <summary>Refuses what would leave nobody that day, were this mandate over.</summary>
    public async Task MustRemain(PracticeId practice, Mandate but, DateOnly day, CancellationToken ct)
    {
        if (Manages(but.Role)) await MustRemain(practice, (await Managing(practice, day, ct)).Where(m => m.Id != but.Id), ct);
    }

    /// <summary>Refuses what would leave nobody, were this member's account shut.</summary>
    public async Task MustRemain(PracticeId practice, MemberId but, DateOnly day, CancellationToken ct)
    {
        var managing = await Managing(practice, day, ct);
        if (managing.Exists(m => m.Member == but)) await MustRemain(practice, managing.Where(m => m.Member != but), ct);
    }

    private async Task MustRemain(PracticeId practice, IEnumerable<Mandate> others, CancellationToken ct)
    {
        var members = others.Select(m => m.Member).ToList();
        // An account that was never opened may never be: only who has a password counts.
        if (!await db.Set<Account>().AsNoTracking().AnyAsync(a => members.Contains(a.Member) && a.PasswordHash != null && a.ClosedAt == null, ct))
            throw new Refusal("access.last-manager", "Plus personne ne gérerait ce cabinet : donnez d'abord ce rôle à quelqu'un d'autre, qui soit déjà entré dans Relais.");
    }

    private async Task<List<Mandate>> Managing(PracticeId practice, DateOnly day, CancellationToken ct) =>
        [.. (await db.Set<Mandate>().AsNoTracking().InForce(day).Where(m => m.Practice == practice).ToListAsync(ct)).Where(m => Manages(m.Role))];

    private static bool Manages(Role role) => Rights.Of(role).Contains(Rights.ManagePractice);
}
