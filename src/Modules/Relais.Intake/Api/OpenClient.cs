using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Contracts.Intake;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Intake.Api;

/// <summary>Gives a program its key to one practice, with a channel of its own. The key is told once and kept nowhere.</summary>
internal sealed class OpenClient(RelaisDb db, ISettleChannels channels, IMembers members, IPractices practices, TimeProvider clock)
{
    private const int LongestName = 80;

    public async Task<OpenedClient> Open(PracticeId practice, string name, CancellationToken ct, MemberId? answers = null)
    {
        if (name.Trim() is not { Length: > 0 and <= LongestName } shown) throw new Refusal("intake.client-name", "Le nom du logiciel compte 1 à 80 caractères.");
        if (await db.Set<IntakeClient>().AnyAsync(c => c.Practice == practice && c.Name == shown && c.EndedAt == null, ct))
            throw new Refusal("intake.client-twice", $"« {shown} » a déjà une clé ici : retirez-la d'abord, ou choisissez un autre nom.");
        var referent = answers ?? await practices.Referent(practice, "no-patient", ct) ?? (await members.Serving(practice, ct)).FirstOrDefault(m => m.Role is Role.Doctor)?.Member.Id
            ?? throw new Refusal("intake.client-referent", "Ce cabinet n'a pas de médecin : personne ne répondrait de ce qui arrive.");
        var channel = await channels.Open(practice, "api", shown, null, referent, ct);
        var (key, known) = ClientKey.Make(db.Walls.Territory, practice);
        var client = IntakeClient.Of(Guid.CreateVersion7(clock.GetUtcNow()), practice, channel, shown, known.Hash, clock.GetUtcNow());
        db.Add(client);
        db.Tell(clock, practice, "client.open", client.Id);
        await db.SaveChangesAsync(ct);
        return new OpenedClient(client, key);
    }
}
