using Relais.Intake.Documents;

namespace Relais.Intake.Filing;

/// <summary>
/// What a part is to those received before. Only equal bytes merge by themselves; the same id with other bytes is held, a new
/// version or a withdrawal is tied to what it is about.
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
        if (part.IsDeletion) return new Kin(Fate.Withdrawn, (replaced ?? twin)?.Id, "supprimé par l'expéditeur", HeldReason.Withdrawn);
        if (replaced is not null) return new Kin(Fate.Version, replaced.Id, "nouvelle version", null);
        if (part.Replaces.Count > 0) return new Kin(Fate.New, null, "nouvelle version d'un document qui n'a pas été reçu ici", null);
        if (twin is not null) return new Kin(Fate.New, twin.Id, "même identifiant, contenu différent", HeldReason.SameIdOtherContent);
        if (part.SetId is null) return Alone;
        return known.Find(d => d.SetId == part.SetId) switch
        {
            null => Alone,
            { } sibling when part.Version > sibling.DocumentVersion => new Kin(Fate.Version, sibling.Id, "nouvelle version", null),
            { } sibling => new Kin(Fate.New, sibling.Id, "version plus ancienne que celle déjà reçue", HeldReason.WrongVersion),
        };
    }
}
