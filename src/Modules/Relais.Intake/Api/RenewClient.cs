using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Intake.Api;

/// <summary>Another key for a program whose key was lost, or seen: told once, kept nowhere, and the one before opens nothing from now on.</summary>
internal sealed class RenewClient(RelaisDb db, TimeProvider clock)
{
    public async Task<string> Renew(IntakeClient client, CancellationToken ct)
    {
        if (!client.IsOpen) throw new Refusal("intake.client-ended", $"La clé de « {client.Name} » a été retirée : ouvrez plutôt un nouveau canal de logiciel.");
        var (key, known) = ClientKey.Make(db.Walls.Territory, client.Practice);
        client.Renew(known.Hash, clock.GetUtcNow());
        db.Tell(clock, client.Practice, "client.renew", client.Id);
        await db.SaveChangesAsync(ct);
        return key;
    }
}
