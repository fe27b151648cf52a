using Microsoft.AspNetCore.Components;
using Relais.Contracts.Access;
using Relais.Contracts.Intake;
using Relais.Delegation.Work;
using Relais.Kernel;

namespace Relais.Delegation.Inbox;

/// <summary>An item with all that the desk shows of it; the rooms' panels are loaded one after another.</summary>
public sealed record ItemView(
    WorkItem Work, string PracticeName, IReadOnlyDictionary<MemberId, MemberCard> Names, IReadOnlyList<ServingMember> Serving, IReadOnlyList<WorkStep> History,
    IReadOnlyList<RenderFragment> Centre, IReadOnlyList<RenderFragment> Side, (MemberId By, DateTimeOffset At)? OpenedBy)
{
    /// <summary>Why the document is not for who reads; null when it is.</summary>
    public Reserve? Reserved { get; init; }

    /// <summary>Until when who reads sees it by breaking the glass; null for all others.</summary>
    public DateTimeOffset? GlassUntil { get; init; }

    public string Title => Reserved is { } reserve ? ReservedCard.Title(reserve) : Work.Title;

    public string PatientLabel => Reserved is { } reserve ? ReservedCard.Who(reserve, Work.PatientLabel) : Work.PatientLabel;

    public string Source => Reserved is null ? Work.Source : "";

    public string NameOf(MemberId? id) => id is { } known && Names.TryGetValue(known, out var card) ? card.Name : "Relais";
}
