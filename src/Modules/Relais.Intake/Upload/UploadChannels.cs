using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Contracts.Intake;
using Relais.Contracts.Territory;
using Relais.Intake.Channels;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Upload;

/// <summary>The channel of files brought by hand: one a practice, opened when it is first needed.</summary>
internal sealed class UploadChannels(RelaisDb db, ISettleChannels channels, IMembers members, IPractices practices)
{
    public async Task<Guid> Of(PracticeId practice, MemberId by, CancellationToken ct)
    {
        var open = await db.Set<Channel>().AsNoTracking().Where(c => c.Practice == practice && c.Kind == ChannelKind.Upload).OrderBy(c => c.Id).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct);
        if (open is { } known) return known;
        var referent = await practices.Referent(practice, "paper", ct) ?? (await members.Serving(practice, ct)).FirstOrDefault(m => m.Role is Role.Doctor)?.Member.Id ?? by;
        return await channels.Open(practice, "upload", "Fichiers déposés", null, referent, ct);
    }
}
