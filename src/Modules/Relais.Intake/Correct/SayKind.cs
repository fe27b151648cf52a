using Relais.Contracts.Protocols;
using Relais.Intake.Classify;
using Relais.Intake.Documents;
using Relais.Intake.Show;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Keys;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Intake.Correct;

/// <summary>What a document is, said by a person: signed, journalled, taught to the practice's reader; the work follows.</summary>
internal sealed class SayKind(AmendDocument amend, IKindCatalogue kinds, CurrentMember me, RelaisDb db, DocumentBytes bytes, KeyRing keys, TimeProvider clock)
{
    public async Task Of(Document document, string? code, CancellationToken ct)
    {
        var kind = kinds.Find(code ?? "", clock.LocalDay());
        if (kind.Code == Kind.Unknown) throw new Refusal("intake.kind", "Choisissez ce qu'est ce document.");
        var isDoctor = me.May(Rights.Validate, document.Practice);
        if (kind.Class == KindClass.Administrative && document is { Class: KindClass.Clinical, Kind: not Kind.Unknown } && !isDoctor)
            throw new Refusal("intake.lowers", "Ce document est tenu pour clinique : seul un médecin peut dire qu'il est administratif. Passez-le-lui avec un mot.");
        if (kind.Class == KindClass.Administrative && Unrecognised.HasClinicalWords(document.KindReason) && !isDoctor)
            throw new Refusal("intake.lowers", "Ses mots parlent de soins : seul un médecin peut dire que ce document est administratif. Passez-le-lui avec un mot, ou choisissez une nature clinique.");

        var before = document.Kind;
        document.ConfirmKind(kind, amend.Mine);
        if (document.TypeCode is null) await Teach(document, kind, ct);
        db.Tell(clock, document.Practice, "kind.correct", document.Id.Value, document.Patient, $"{before} {kind.Code}");
        // Unrecognised is clinical by caution alone; a version of clinical work is not.
        await amend.Follow(document, $"nature : {kind.Name}", lowers: isDoctor || (before == Kind.Unknown && document.Fate == Fate.New), ct);
    }

    /// <summary>Words of a document that names no type teach this practice's reader; one that names its type teaches nothing.</summary>
    private async Task Teach(Document document, Kind kind, CancellationToken ct)
    {
        if (await bytes.Open(document.Id, ct, withWords: true) is not { Part.Text: { Length: > 20 } text }) return;
        db.Add(await Lesson.Of(db, keys, clock.GetUtcNow(), document, kind.Code, $"{document.Title}\n{text}", ct));
    }
}
