using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Protocols;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Protocols.Sign;

/// <summary>A doctor signs a protocol. Only administrative kinds may be closed by the desk, whatever the protocol says.</summary>
internal sealed class SignProtocol(RelaisDb db, IKindCatalogue kinds, TimeProvider clock) : ISignProtocols
{
    public async Task<ProtocolCard> Sign(PracticeId practice, string title, IReadOnlyList<string> covered, IReadOnlyList<Role> roles, Period period, MemberId doctor, CancellationToken ct)
    {
        var on = clock.LocalDay();
        if (covered.FirstOrDefault(k => kinds.Find(k, on).Class == KindClass.Clinical) is { } clinical)
            throw new Refusal("protocols.clinical", $"« {kinds.Find(clinical, on).Name} » est clinique : aucun protocole ne permet au secrétariat de le clore.");
        if (period.To is not { } until || until > period.From.AddYears(1))
            throw new Refusal("protocols.until", "Un protocole s'arrête à une date, au plus tard un an après sa signature, pour être revu.");
        var last = await db.Set<Protocol>().Where(p => p.Practice == practice && p.Title == title).MaxAsync(p => (int?)p.Number, ct) ?? 0;
        var protocol = new Protocol
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), Practice = practice, Title = title, Number = last + 1, Kinds = string.Join(' ', covered), Roles = string.Join(' ', roles),
            Signed = new Signature(doctor, clock.GetUtcNow()), From = period.From, Until = until,
        };
        db.Add(protocol);
        db.Tell(clock, practice, "protocol.sign", protocol.Id, note: $"{doctor} v{protocol.Number}");
        await db.SaveChangesAsync(ct);
        return protocol.Card();
    }
}
