using Relais.Contracts.Intake;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Intake.Channels;

internal sealed class SettleChannels(RelaisDb db, TimeProvider clock) : ISettleChannels
{
    public async Task<Guid> Open(PracticeId practice, string kind, string label, string? address, MemberId referent, CancellationToken ct)
    {
        if (!Enum.TryParse<ChannelKind>(kind, ignoreCase: true, out var known))
            throw new Refusal("intake.channel-kind", $"« {kind} » n'est pas une sorte de canal : mail, folder, phone, counter, form, api ou upload.");
        var channel = Channel.Of(Guid.CreateVersion7(clock.GetUtcNow()), practice, known, label, address, referent);
        db.Add(channel);
        db.Tell(clock, practice, "channel.open", channel.Id, note: known.ToString());
        await db.SaveChangesAsync(ct);
        return channel.Id;
    }
}
