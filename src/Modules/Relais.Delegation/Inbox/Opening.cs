using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Inbox;

/// <summary>Who has an item open on screen, for the collision sign. A courtesy, not a lock: it fades after ten minutes.</summary>
internal sealed class Opening : IWalledByPractice, IUnjournalled
{
    private static readonly TimeSpan Fades = TimeSpan.FromMinutes(10);

    public Guid Work { get; private init; }

    public MemberId Member { get; private init; }

    public PracticeId Practice { get; private init; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Notes that this member has it open, and says who else has, since when.</summary>
    public static async Task<(MemberId By, DateTimeOffset At)?> Meet(RelaisDb db, CurrentMember me, Guid work, PracticeId practice, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var since = now - Fades;
        var openings = await db.Set<Opening>().Where(o => o.Work == work || o.Member == me.Id).ToListAsync(ct);
        var other = openings.Where(o => o.Work == work && o.Member != me.Id && o.At > since).OrderByDescending(o => o.At).FirstOrDefault();
        db.RemoveRange(openings.Where(o => o.Member == me.Id && o.Work != work));
        var mine = openings.FirstOrDefault(o => o.Member == me.Id && o.Work == work);
        if (mine is null) db.Add(new Opening { Work = work, Member = me.Id, Practice = practice, At = now });
        else if (mine.At < since) mine.At = now;
        return other is null ? null : (other.Member, other.At);
    }
}

internal sealed class OpeningTable : IEntityTypeConfiguration<Opening>
{
    public void Configure(EntityTypeBuilder<Opening> opening)
    {
        opening.ToTable("delegation_opening");
        opening.HasKey(o => new { o.Work, o.Member });
        opening.HasIndex(o => o.Member);
    }
}
