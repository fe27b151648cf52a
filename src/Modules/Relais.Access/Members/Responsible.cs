using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Access.Members;

/// <summary>Who changes members and mandates: somebody whose mandate manages the practice, or whoever holds the machine and its command line.</summary>
internal sealed class Responsible
{
    private readonly CurrentMember? me;

    private Responsible(CurrentMember? me) => this.me = me;

    /// <summary>The command line: nobody in particular, answers for every practice, and is told in journals as Relais.</summary>
    public static Responsible Operator { get; } = new(null);

    public static Responsible For(CurrentMember me, PracticeId practice)
    {
        me.MustHave(Rights.ManagePractice, practice);
        return new Responsible(me);
    }

    public bool Manages(PracticeId practice) => me is null || me.May(Rights.ManagePractice, practice);

    public bool Is(MemberId member) => me?.Id == member;

    /// <summary>Nobody raises themselves, nor takes away the second look that this rule is.</summary>
    public void MustNotBe(MemberId member, string what)
    {
        if (Is(member)) throw new Refusal("access.oneself", $"Personne ne peut {what} : demandez à une autre personne qui gère ce cabinet.");
    }

    /// <summary>True when every practice the member serves, or will serve, is one that this hand manages.</summary>
    public async Task<bool> AnswersAloneFor(RelaisDb db, MemberId member, DateOnly today, CancellationToken ct) =>
        (await db.Set<Mandate>().AsNoTracking().NotEndedAt(today).Where(m => m.Member == member).Select(m => m.Practice).Distinct().ToListAsync(ct)).All(Manages);
}
