using Relais.Delegation.Work;
using Relais.Kernel;

namespace Relais.Delegation.Undo;

/// <summary>One's own last verb, while it can still be taken back.</summary>
public sealed record Undoable(WorkStep Step, DocumentId Document, string Label)
{
    /// <summary>Where taking it back is posted. A part that was refused is taken up again by the room that refused it: its work follows.</summary>
    public string Action => Step.Verb == "refuse" ? $"/documents/{Document}/reprise" : $"/travail/etapes/{Step.Id}/annulation";
}
