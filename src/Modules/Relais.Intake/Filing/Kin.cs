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
        if (twin is not null && twin != replaced) return new Kin(Fate.New, twin.Id, "même identifiant, contenu différent", HeldReason.SameIdOtherContent);

        var sibling = part.SetId is null ? null : known.Find(d => d.SetId == part.SetId);
        if ((sibling ?? replaced) is not { } before) return part.Replaces.Count > 0 ? new Kin(Fate.New, null, "nouvelle version d'un document qui n'a pas été reçu ici", null) : Alone;
        if (!SamePerson.Is(prepared.Traits, before.ReadTraits())) return Refused(before, "dit remplacer le document d'une autre personne");
        if (!Senders.MayBeOne(part.Sender, before.Sender)) return NotTheirs(before, "dit remplacer le document d'un autre auteur");
        if (IsOlder(part.Version, before.DocumentVersion, saysReplaces: replaced == before)) return Refused(before, "version plus ancienne que celle déjà reçue");
        return new Kin(Fate.Version, before.Id, "nouvelle version", null);
    }

    private static Kin Withdrawal(PreparedPart prepared, Document? about)
    {
        var part = prepared.Read;
        if (about is not null && !SamePerson.Is(prepared.Traits, about.ReadTraits())) return Refused(about, "dit retirer le document d'une autre personne");
        if (about is not null && !Senders.MayBeOne(part.Sender, about.Sender)) return NotTheirs(about, "dit retirer le document d'un autre auteur");
        return new Kin(Fate.Withdrawn, about?.Id, "supprimé par l'expéditeur", HeldReason.Withdrawn);
    }

    /// <summary>What is there keeps its work; this one waits beside it for a person.</summary>
    private static Kin Refused(Document before, string why) => new(Fate.New, before.Id, why, HeldReason.WrongVersion);

    private static Kin NotTheirs(Document before, string why) => new(Fate.New, before.Id, why, HeldReason.AuthorNotAllowed);

    /// <remarks>A replacement that gives no number is believed; a version of a set must give a higher one.</remarks>
    private static bool IsOlder(int? version, int? before, bool saysReplaces) => version is { } its && before is { } known ? its <= known && !(saysReplaces && its == known) : !saysReplaces;
}
