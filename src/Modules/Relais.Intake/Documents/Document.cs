using System.Text.Json;
using Relais.Contracts.Patients;
using Relais.Contracts.Protocols;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Documents;

/// <summary>
/// A received part: where it stands in its arrival, what it is, whose it is and why. Its bytes are taken out of the arrival
/// again when asked for: kept twice they would triple the store.
/// </summary>
public sealed class Document : IWalledByPatient, IVersioned, IToldWithOwner
{
    public DocumentId Id { get; init; }

    public PracticeId Practice { get; init; }

    public Guid Arrival { get; init; }

    public Guid Channel { get; init; }

    public DateOnly Day { get; init; }

    public string Path { get; init; } = "";

    public Read.PartNature Nature { get; init; }

    public Fate Fate { get; private set; }

    /// <summary>The document this one duplicates, replaces or withdraws.</summary>
    public DocumentId? FateOf { get; init; }

    public string? FateReason { get; private set; }

    /// <summary>What it was before a person refused it; null when no person did.</summary>
    public Fate? RefusedFrom { get; private set; }

    /// <summary>HMAC of the content under the controller's key, to find equal bytes.</summary>
    public byte[] Content { get; init; } = [];

    public string? Identifier { get; init; }

    public string? SetId { get; init; }

    public int? DocumentVersion { get; init; }

    public string? TypeCode { get; init; }

    public string? TypeSystem { get; init; }

    public string Title { get; init; } = "";

    public string? Sender { get; init; }

    public DateTimeOffset? Date { get; init; }

    public string? FileName { get; init; }

    public string? AccessFlags { get; init; }

    /// <summary>Traits as the document gives them, JSON of <see cref="TraitsRead"/>.</summary>
    public string Traits { get; init; } = "{}";

    public PatientId? Patient { get; private set; }

    public IdentityDecision Decision { get; init; }

    public string IdentityReason { get; private set; } = "";

    /// <summary>Other patients it could be, best first: JSON list of <see cref="Candidate"/>.</summary>
    public string Candidates { get; init; } = "[]";

    /// <summary>Who confirmed or corrected the patient; null while only Relais decided.</summary>
    public Signature? IdentityConfirmed { get; private set; }

    public string Kind { get; private set; } = "";

    public KindClass Class { get; private set; }

    public string KindReason { get; private set; } = "";

    /// <summary>Phrases that led to kind and urgency, JSON list of strings.</summary>
    public string Evidence { get; init; } = "[]";

    public Signature? KindConfirmed { get; private set; }

    public int Urgency { get; init; }

    /// <summary>Values alone, none in alert: a table shows all that it says, among others. See <see cref="Lots.PlainResult"/>.</summary>
    public bool IsPlainResult { get; init; }

    public string? Held { get; private set; }

    /// <summary>Flaws found while reading, as codes and places.</summary>
    public string Flaws { get; init; } = "";

    /// <summary>Paths of other renderings, one a line.</summary>
    public string Renderings { get; init; } = "";

    /// <summary>RPPS numbers of those it is addressed to, one a line, as the document names them.</summary>
    public string Recipients { get; init; } = "";

    public int Version { get; private set; }

    Guid IToldWithOwner.Owner => Arrival;

    public void Tied(PatientId? patient, string reason) => (Patient, IdentityReason) = (patient, reason);

    public void Classified(string kind, KindClass @class, string reason) => (Kind, Class, KindReason) = (kind, @class, reason);

    public void Hold(string? reason) => Held = reason;

    public void Becomes(Fate fate, string? reason = null) => (Fate, FateReason) = (fate, reason);

    /// <summary>A person says that it is not to be used, and why.</summary>
    public void Refuse(string why) => (RefusedFrom, Fate, FateReason) = (Fate, Fate.Refused, why);

    /// <summary>It is wanted after all: held again for what held it.</summary>
    public void TakeBack() => (Fate, FateReason, RefusedFrom) = (RefusedFrom ?? Fate, "repris après refus", null);

    /// <summary>A person said who it is; the decision is signed and can be corrected again.</summary>
    public void ConfirmPatient(PatientId patient, string reason, Signature by)
    {
        (Patient, IdentityReason, IdentityConfirmed) = (patient, reason, by);
        if (HeldReason.IsAboutWho(Held)) Held = StillMissing(isAboutAPatient: true);
    }

    public void ConfirmKind(Kind kind, Signature by)
    {
        (Kind, Class, KindReason, KindConfirmed) = (kind.Code, kind.Class, "nature dite par une personne", by);
        var isAboutAPatient = Classify.Subjects.AreAboutAPatient(kind);
        if (HeldReason.IsToCheck(Held) || Held is HeldReason.Kind or HeldReason.Format) Held = StillMissing(isAboutAPatient);
        // What is about nobody waits for no patient.
        if (HeldReason.IsAboutWho(Held) && !isAboutAPatient) Held = null;
    }

    /// <summary>A person looked at what held it and keeps it as it is; what else is missing holds it still.</summary>
    public void Check(bool isAboutAPatient)
    {
        if (HeldReason.IsToCheck(Held)) Held = StillMissing(isAboutAPatient);
    }

    public IReadOnlyList<string> RecipientNumbers() => Recipients.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public TraitsRead ReadTraits() => JsonSerializer.Deserialize<TraitsRead>(Traits) ?? TraitsRead.None;

    /// <summary>What the column <see cref="Candidates"/> holds.</summary>
    public static Candidate[] ReadCandidates(string column) => JsonSerializer.Deserialize<Candidate[]>(column) ?? [];

    /// <summary>What a person must still say, once nothing else holds it.</summary>
    private string? StillMissing(bool isAboutAPatient) =>
        isAboutAPatient && Patient is null && IdentityConfirmed is null && Decision != IdentityDecision.Match ? HeldReason.NoIns
        : Kind == Contracts.Protocols.Kind.Unknown && KindConfirmed is null ? HeldReason.Kind : null;
}
