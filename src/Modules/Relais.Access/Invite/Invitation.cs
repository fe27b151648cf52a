using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Access.Invite;

/// <summary>
/// A one-time way into an account that lacks a password, a second factor or both: a code given by hand, which serves once, within
/// 72 hours, to settle what is missing. Only what the code weighs is kept.
/// </summary>
internal sealed class Invitation : IWalled, IVersioned
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(72);

    public Guid Id { get; private init; }

    /// <summary>The practice that gave it, in whose journal it is told.</summary>
    public PracticeId Practice { get; private init; }

    public Guid Account { get; private init; }

    public byte[] CodeHash { get; private init; } = [];

    public DateTimeOffset MadeAt { get; private init; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Two browsers that use one code at once are one conflict.</summary>
    public int Version { get; private set; }

    public DateTimeOffset Until => MadeAt + Life;

    public static Invitation Of(Guid id, PracticeId practice, Guid account, byte[] codeHash, DateTimeOffset at) =>
        new() { Id = id, Practice = practice, Account = account, CodeHash = codeHash, MadeAt = at };

    public bool IsOpenAt(DateTimeOffset now) => UsedAt is null && now < Until;

    /// <summary>Why it opens nothing; null while it does. Said only to who holds the code.</summary>
    /// <param name="isLatest">Of an account's invitations only the last one given opens.</param>
    public Refusal? Refuses(DateTimeOffset now, bool isLatest) =>
        UsedAt is not null ? new Refusal("access.invitation-used", "Ce code a déjà servi. Entrez avec le mot de passe que vous avez choisi, ou demandez un autre code à la personne qui gère votre cabinet.")
        : !isLatest ? new Refusal("access.invitation-withdrawn", "Ce code a été remplacé par un autre, plus récent. Prenez le dernier que l'on vous a donné.")
        : now >= Until ? new Refusal("access.invitation-lapsed", "Ce code est périmé : il valait 72 heures. Demandez-en un autre à la personne qui gère votre cabinet.") : null;

    public void Use(DateTimeOffset at) => UsedAt ??= at;
}

internal sealed class InvitationTable : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("access_invitation");
        invitation.HasKey(i => i.Id);
        invitation.Ignore(i => i.Until);
        invitation.HasIndex(i => i.Account);
    }
}
