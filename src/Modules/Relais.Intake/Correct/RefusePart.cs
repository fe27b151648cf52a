using Relais.Contracts.Delegation;
using Relais.Contracts.Protocols;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Intake.Correct;

/// <summary>A held part refused by a person who says why; its work closes with it.</summary>
internal sealed class RefusePart(IDesk desk, CurrentMember me, RelaisDb db, TimeProvider clock)
{
    public async Task Of(Document document, string? reason, CancellationToken ct)
    {
        if (document.Held is null) throw new Refusal("intake.refuse-open", "Seul un élément retenu peut être refusé.");
        if (document.Class == KindClass.Clinical && HeldReason.CanBeRead(document.Held) && !me.May(Rights.Validate, document.Practice))
            throw new Refusal("intake.refuse-clinical", "Ce document est clinique et se lit : seul un médecin peut le refuser. Passez-le-lui avec un mot.");
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal("intake.refuse-why", "Dites pourquoi il est refusé : l'expéditeur pourra le demander.");
        var words = reason.Trim()[..Math.Min(reason.Trim().Length, 200)];
        document.Refuse(words);
        db.Tell(clock, document.Practice, "document.refuse", document.Id.Value, document.Patient);
        await desk.Withdraw(document.Id, words, ct);
        await db.SaveChangesAsync(ct);
    }
}
