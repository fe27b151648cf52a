using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Access.SignIn;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Access.Sessions;

/// <summary>A signed-in browser. The cookie only names it, so that ending it here ends it there.</summary>
internal sealed class Session : IUnwalled
{
    public Guid Id { get; init; }

    public Guid Account { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>Browser and system in a few words, for the member's own list.</summary>
    public string Device { get; init; } = "";

    public DateTimeOffset? EndedAt { get; private set; }

    public static readonly TimeSpan Idle = TimeSpan.FromHours(10);

    public bool IsAlive(DateTimeOffset now) => EndedAt is null && now - SeenAt < Idle;

    public void See(DateTimeOffset now) => SeenAt = now;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}

internal static class SessionQueries
{
    extension(IQueryable<Session> sessions)
    {
        public IQueryable<Session> AliveAt(DateTimeOffset now)
        {
            var oldest = now - Session.Idle;
            return sessions.Where(s => s.EndedAt == null && s.SeenAt > oldest);
        }

        public IQueryable<Session> OfMember(RelaisDb db, MemberId member) =>
            sessions.Where(s => db.Set<Account>().Any(a => a.Id == s.Account && a.Member == member));
    }
}

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("access_session");
        session.HasIndex(s => s.Account);
    }
}
