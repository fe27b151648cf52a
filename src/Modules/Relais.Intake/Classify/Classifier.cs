using Relais.Contracts.Protocols;

namespace Relais.Intake.Classify;

/// <summary>
/// Says what a document is for. What the sender declared comes first; words come next; a doubt is a question, and a doubt
/// about the class is always clinical.
/// </summary>
internal sealed class Classifier(IKindCatalogue catalogue, KindReader reader)
{
    private const string AnyAdministrative = "AdministrativeDocument";

    /// <summary>Under this many letters a text is noise from a scanner.</summary>
    private const int FewestLetters = 20;

    /// <summary>Under this probability the likeliest kind is not worth naming.</summary>
    private const double WorthAsking = 0.3;

    public Classification Classify(DocumentToClassify document, DateOnly on)
    {
        if (document.Type is not { } type) return ByWords(document, on);
        var kind = catalogue.ForDocument(type.Code, type.System, on);
        return kind is null or { Code: Kind.Unknown }
            ? KeptClinical(ByWords(document, on), type.Code)
            : ByType(document, type.Code, kind, on);
    }

    /// <summary>The sender declared a type that says nothing here: words may suggest, a person decides.</summary>
    private static Classification KeptClinical(Classification found, string typeCode) => found with
    {
        Class = KindClass.Clinical,
        Outcome = found.Outcome == Outcome.Propose && found.Class == KindClass.Administrative ? Outcome.Ask : found.Outcome,
        Reason = $"Type « {typeCode} » sans usage connu au cabinet. {found.Reason}",
    };

    private Classification ByType(DocumentToClassify document, string typeCode, Kind kind, DateOnly on)
    {
        var evidence = new List<Evidence> { new(typeCode, 0, typeCode.Length, EvidenceFrom.DocumentType) };
        var reason = $"Type annoncé par l'expéditeur : {kind.Name}.";
        if (TitleRules.Refine(typeCode, document.Title) is var (refined, words))
        {
            // a title may make a type clinical, never the reverse
            var byTitle = catalogue.Find(refined, on);
            kind = byTitle with { Class = Stricter(kind.Class, byTitle.Class), SafeInBulk = kind.SafeInBulk && byTitle.SafeInBulk };
            reason = $"Type annoncé par l'expéditeur, précisé par le titre : {kind.Name}.";
            evidence.Add(words);
        }

        if (kind.Class == KindClass.Clinical) return new Classification(kind, KindClass.Clinical, 1, Outcome.Propose, reason, evidence);
        if (Findings.In(document) is { Count: > 0 } findings) return ClinicalWords(kind, 1, findings);
        return kind.Code == AnyAdministrative
            ? AmongAdministrative(document, kind, evidence, on)
            : new Classification(kind, kind.Class, 1, Outcome.Propose, reason, evidence);
    }

    /// <summary>« Document administratif » says the class and not the work: words may name the work, within that class.</summary>
    private Classification AmongAdministrative(DocumentToClassify document, Kind declared, List<Evidence> evidence, DateOnly on)
    {
        if (reader.Read(document) is { } read && IsSure(read, KindClass.Administrative, document) && catalogue.Find(read.Kind, on) is { Class: KindClass.Administrative } kind)
            return new Classification(kind, KindClass.Administrative, read.Probability, Outcome.Propose, "Document administratif, précisé par ses mots.", [.. evidence, .. read.Words]);

        return new Classification(declared, KindClass.Administrative, 1, Outcome.Ask, "Document administratif : il reste à dire lequel.", evidence);
    }

    private Classification ByWords(DocumentToClassify document, DateOnly on)
    {
        var unknown = catalogue.Find(Kind.Unknown, on);
        if (IsUnreadable(document) || reader.Read(document) is not { } read)
            return new Classification(unknown, KindClass.Clinical, 0, Outcome.Hold, "Aucun texte lisible : à ouvrir et à lire.", []);

        var kind = catalogue.Find(read.Kind, on);
        if (kind.Code == Kind.Unknown || read.Probability < WorthAsking)
            return Findings.In(document) is { Count: > 0 } signs
                ? new Classification(unknown, KindClass.Clinical, read.Probability, Outcome.Ask, Unrecognised.WithClinicalWords, [.. signs.Take(4)])
                : new Classification(unknown, KindClass.Clinical, read.Probability, Outcome.Ask, "Aucun genre reconnu : à lire.", read.Words);

        if (kind.Class == KindClass.Administrative && Findings.In(document) is { Count: > 0 } findings) return ClinicalWords(kind, read.Probability, findings);

        return IsSure(read, kind.Class, document)
            ? new Classification(kind, kind.Class, read.Probability, Outcome.Propose, "Reconnu à ses mots.", read.Words)
            : new Classification(kind, KindClass.Clinical, read.Probability, Outcome.Ask, $"Ressemble à « {kind.Name} », sans certitude.", read.Words);
    }

    private bool IsSure(Recognition read, KindClass asked, DocumentToClassify document)
    {
        var floor = asked == KindClass.Administrative ? reader.Calibration.Administrative : reader.Calibration.Clinical;
        return read.IsSettled && read.Probability >= floor + (document.Scanned ? Calibration.PaperMargin : 0);
    }

    private static Classification ClinicalWords(Kind kind, double confidence, IReadOnlyList<Evidence> findings) => new(
        kind,
        KindClass.Clinical,
        confidence,
        Outcome.Ask,
        $"Ressemble à « {kind.Name} », mais contient des éléments cliniques : un médecin doit le voir.",
        [.. findings.Take(4)]);

    private static bool IsUnreadable(DocumentToClassify document) =>
        $"{document.Title}{document.Text}".Count(char.IsLetter) < FewestLetters;

    private static KindClass Stricter(KindClass one, KindClass other) => one == KindClass.Clinical ? one : other;
}
