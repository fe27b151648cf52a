using Relais.Contracts.Delegation;
using Relais.Contracts.Protocols;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Delegation.Work;

/// <summary>
/// One received part that somebody must carry to its end. It always has one holder (a member, or nobody's queue) and one
/// accountable member; its display card stands in the row, so that the inbox is one index scan.
/// </summary>
public sealed class WorkItem : IWalledByPatient, IVersioned
{
    public Guid Id { get; private init; }

    public PracticeId Practice { get; private init; }

    public DocumentId Document { get; private set; }

    public PatientId? Patient { get; private set; }

    public string PatientLabel { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public KindClass Class { get; private set; }

    public string Source { get; private init; } = "";

    public MemberId Accountable { get; private set; }

    /// <summary>Who has the ball; null is nobody's queue, which must be empty each evening.</summary>
    public MemberId? Holder { get; private set; }

    public DateTimeOffset HolderSince { get; private set; }

    public HandOverOffer? Offer
    {
        get;
        private set => (field, OfferedTo) = (value, value?.To);
    }

    /// <summary>To whom it is offered, in a column that the lists' index holds.</summary>
    public MemberId? OfferedTo { get; private set; }

    public DateTimeOffset ReceivedAt { get; private init; }

    public DateTimeOffset Due { get; private set; }

    public int Urgency { get; private set; }

    public string? UrgencyWords { get; private set; }

    public string? HoldCode { get; private set; }

    public string? HoldReason { get; private set; }

    /// <summary>The signed protocol it was routed under, with its version; null when none.</summary>
    public string? Protocol { get; private set; }

    public DateTimeOffset? SleepsUntil { get; private set; }

    public Signature? Closing
    {
        get;
        private set => (field, IsOpen) = (value, value is null);
    }

    /// <summary>Not closed, in a column that the lists' indexes are filtered by.</summary>
    public bool IsOpen { get; private set; } = true;

    public int Version { get; private set; }

    public bool IsHeld => HoldCode is not null;

    /// <summary>Clinical and raised: its doctor always has it before his eyes, whoever holds it.</summary>
    public bool IsUrgentForDoctor => Class == KindClass.Clinical && Urgency > 0;

    public static WorkItem From(Guid id, NewWork work) => new()
    {
        Id = id, Practice = work.Practice, Document = work.Document, Source = work.Source, ReceivedAt = work.ReceivedAt, HolderSince = work.ReceivedAt,
        Patient = work.Patient, PatientLabel = work.PatientLabel, Title = work.Title, Kind = work.Kind, Class = work.Class, Accountable = work.Accountable,
        Holder = work.Holder, Due = work.Due, Urgency = work.Urgency, UrgencyWords = work.UrgencyWords, HoldCode = work.HoldCode, HoldReason = work.HoldReason, Protocol = work.Protocol,
    };

    /// <summary>
    /// What it is about was corrected. Urgency never falls, nor does a class unless a doctor says so; a closed item opens again, since its
    /// closing was about something else.
    /// </summary>
    /// <param name="lowers">True when a person who may has said what it is, and that it is not clinical after all.</param>
    public void Becomes(NewWork work, bool lowers, DateTimeOffset at)
    {
        var now = Class == KindClass.Clinical && work.Class == KindClass.Administrative && !lowers ? StillClinical(work) : work;
        (Patient, PatientLabel, Title, Kind, Class) = (now.Patient, now.PatientLabel, now.Title, now.Kind, now.Class);
        (Accountable, Due, HoldCode, HoldReason, Protocol) = (now.Accountable, now.Due, now.HoldCode, now.HoldReason, now.Protocol);
        Urgency = Math.Max(Urgency, now.Urgency);
        UrgencyWords ??= now.UrgencyWords;
        Closing = null;
        if (Holder != now.Holder) Give(now.Holder, at);
        if (IsUrgentForDoctor) SleepsUntil = null;
    }

    /// <summary>A newer version, or the withdrawal, of its document came: the open item is about that one now.</summary>
    public void IsNowAbout(DocumentId document, NewWork work, DateTimeOffset at)
    {
        Document = document;
        Becomes(work, lowers: false, at);
    }

    public void Take(MemberId by, DateTimeOffset at)
    {
        MustBeOpen();
        if (Holder is { } holder && holder != by && Offer?.To != by)
            throw new Refusal("delegation.held", "Quelqu'un d'autre tient cet élément. Demandez-lui de vous le passer, ou reprenez-le.");
        if (Holder != by) Give(by, at);
    }

    /// <summary>Takes it from its holder on purpose; the history keeps from whom.</summary>
    public void TakeOver(MemberId by, DateTimeOffset at)
    {
        MustBeOpen();
        Give(by, at);
    }

    /// <summary>Offers the ball. The giver keeps it until it is accepted.</summary>
    public void OfferTo(MemberId to, MemberId by, string? note, DateTimeOffset at)
    {
        MustBeOpen();
        if (to == by) throw new Refusal("delegation.to-self", "Vous tenez déjà cet élément.");
        Take(by, at);
        Offer = new HandOverOffer(to, by, at, note);
    }

    public void Accept(MemberId by, DateTimeOffset at)
    {
        MustBeOpen();
        if (Offer?.To != by) throw new Refusal("delegation.not-offered", "Cet élément ne vous est pas (ou plus) proposé.");
        Give(by, at);
    }

    /// <summary>Refused, or unanswered for too long: it stays with who offered it.</summary>
    public void Decline() => Offer = null;

    /// <summary>Its holder gives it back to the team.</summary>
    public void Leave(MemberId by, DateTimeOffset at)
    {
        MustBeOpen();
        if (Holder != by) throw new Refusal("delegation.not-holder", "Vous ne tenez pas (ou plus) cet élément : il n'est pas à vous de le rendre.");
        Give(null, at);
    }

    /// <summary>Its holder is no longer here.</summary>
    public void LeaveToNobody(DateTimeOffset at) => Give(null, at);

    /// <summary>A member other than a doctor closes administrative work only, under a protocol in force; clinical content is closed by a doctor who saw it.</summary>
    public void Close(MemberId by, bool isDoctor, string? protocol, DateTimeOffset at)
    {
        MustBeOpen();
        if (IsHeld) throw new Refusal("delegation.is-held", "Cet élément est retenu : réglez d'abord ce qui le retient.");
        if (!isDoctor && Class == KindClass.Clinical)
            throw new Refusal("delegation.clinical", "Ce contenu est clinique : seul un médecin peut le clore, après l'avoir vu. Passez-le-lui.");
        if (!isDoctor && protocol is null)
            throw new Refusal("delegation.no-protocol", "Aucun protocole signé en cours ne vous permet de clore cette nature de travail. Passez-le au médecin responsable.");
        if (Holder is not null && Holder != by && Offer?.To != by && !isDoctor)
            throw new Refusal("delegation.held", "Quelqu'un d'autre tient cet élément. Reprenez-le d'abord.");
        (Protocol, Closing, Offer) = (protocol ?? Protocol, new Signature(by, at), null);
        Holder = by;
    }

    /// <summary>Its part was refused: nothing is left to do.</summary>
    public void Withdraw(MemberId by, DateTimeOffset at)
    {
        MustBeOpen();
        (HoldCode, HoldReason, Offer, Closing) = (null, null, null, new Signature(by, at));
        Holder = by;
    }

    /// <summary>Out of the lists until then: for who holds it or, while nobody does, for the team. Clinical work that was raised waits for nobody.</summary>
    public void SleepUntil(DateTimeOffset until, MemberId by)
    {
        MustBeOpen();
        if (Holder is { } holder && holder != by) throw new Refusal("delegation.held", "Quelqu'un d'autre tient cet élément : lui seul peut le remettre à plus tard.");
        if (IsUrgentForDoctor) throw new Refusal("delegation.urgent", "Ce contenu est clinique et signalé comme pressant : il ne se remet pas à plus tard. Passez-le à son médecin.");
        SleepsUntil = until;
    }

    /// <summary>What was put off is wanted now; waking twice is harmless.</summary>
    public void Wake()
    {
        MustBeOpen();
        SleepsUntil = null;
    }

    /// <summary>What undo brings back; see <see cref="WorkStep.Before"/>.</summary>
    public WorkMemory Remember() => new(Holder, HolderSince, Offer, SleepsUntil, Closing, Protocol);

    public void GoBackTo(WorkMemory memory) =>
        (Holder, HolderSince, Offer, SleepsUntil, Closing, Protocol) = (memory.Holder, memory.HolderSince, memory.Offer, memory.SleepsUntil, memory.Closing, memory.Protocol);

    /// <summary>The later words, for the eyes of who had it or answers for it, as soon as the earlier ones were due.</summary>
    private NewWork StillClinical(NewWork work) => work with
    {
        Class = KindClass.Clinical, Protocol = null, Holder = work.HoldCode is null ? Holder ?? work.Accountable : null, Due = Due < work.Due ? Due : work.Due,
    };

    private void Give(MemberId? to, DateTimeOffset at) => (Holder, HolderSince, Offer, SleepsUntil) = (to, at, null, null);

    private void MustBeOpen()
    {
        if (!IsOpen) throw new Refusal("delegation.closed", "Cet élément est déjà clos.");
    }
}
