using Relais.Intake.Documents;
using Relais.Intake.Read;

namespace Relais.Intake.Filing;

/// <summary>
/// What a part is to those received before. Only equal bytes merge by themselves; the same id with other bytes is held; a new version or a
/// withdrawal is tied to what it is about, when it is of the same person and does not come after its own successor.
/// </summary>
internal sealed record Kin(Fate Fate, Kernel.DocumentId? Other, string? Reason, string? Held)
{
    private static readonly Kin Alone = new(Fate.New, null, null, null);

    public static Kin Of(KnownDocuments known, PreparedPart prepared)
    {
        var part = prepared.Read;
        if (!part.IsDeletion && known.WithBytes(prepared.Content) is { } same) return new Kin(Fate.Duplicate, same, null, null);
        if (part.Identifier is null) return Alone;

        var replaced = part.Replaces.Count == 0 ? null : known.Find(d => d.Identifier is not null && part.Replaces.Contains(d.Identifier));
        var twin = known.Find(d => d.Identifier == part.Identifier);
        if (part.IsDeletion) return Withdrawal(prepared, replaced ?? twin);
        if (twin is not null && twin != replaced) return Beside(twin, "même identifiant, contenu différent", HeldReason.SameIdOtherContent);

        var sibling = part.SetId is null ? null : known.Find(d => d.SetId == part.SetId);
        if ((sibling ?? replaced) is not { } before) return part.Replaces.Count > 0 ? new Kin(Fate.New, null, "nouvelle version d'un document qui n'a pas été reçu ici", null) : Alone;
        if (NotItsOwn(prepared, before, "remplacer") is { } claim) return claim;
        if (IsOlder(part.Version, before.DocumentVersion, saysReplaces: replaced == before)) return Beside(before, "version plus ancienne que celle déjà reçue", HeldReason.WrongVersion);
        return new Kin(Fate.Version, before.Id, "nouvelle version", null);
    }

    private static Kin Withdrawal(PreparedPart prepared, Document? about) =>
        (about is null ? null : NotItsOwn(prepared, about, "retirer")) ?? new Kin(Fate.Withdrawn, about?.Id, "supprimé par l'expéditeur", HeldReason.Withdrawn);

    /// <summary>Null when it may take that place: the same person, and an author or an organisation of the first.</summary>
    private static Kin? NotItsOwn(PreparedPart prepared, Document before, string act) =>
        !SamePerson.Is(prepared.Traits, before.ReadTraits()) ? Beside(before, $"dit {act} le document d'une autre personne", HeldReason.WrongVersion)
        : !Senders.MayBeOne(prepared.Read.Sender, before.Sender) ? Beside(before, $"dit {act} le document d'un autre auteur", HeldReason.AuthorNotAllowed) : null;

    /// <summary>What is there keeps its work; this one waits beside it for a person.</summary>
    private static Kin Beside(Document before, string why, string held) => new(Fate.New, before.Id, why, held);

    /// <remarks>A replacement that gives no number is believed; a version of a set must give a higher one.</remarks>
    private static bool IsOlder(int? version, int? before, bool saysReplaces) => version is { } its && before is { } known ? its <= known && !(saysReplaces && its == known) : !saysReplaces;
}
