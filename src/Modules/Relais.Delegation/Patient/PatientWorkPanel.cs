using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Contracts.Intake;
using Relais.Delegation.Inbox;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Panels;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Patient;

/// <summary>
/// Who holds what for a patient: open work, soonest first, then what was closed last; a masked document unnamed, one objected to left out, before
/// those it is not for. The work of a practice is shown to those who serve it.
/// </summary>
internal sealed class PatientWorkPanel(RelaisDb db, IMembers members, IReserved reserved, CurrentMember me, TimeProvider clock) : IPatientPanel
{
    private const int MostClosed = 5;

    public int Order => 10;

    public async Task<RenderFragment?> Load(PracticeId practice, PatientId patient, CancellationToken ct)
    {
        if (!me.Serves(practice)) return null;
        var now = clock.GetUtcNow();
        var theirs = db.Set<WorkItem>().AsNoTracking().Where(w => w.Practice == practice && w.Patient == patient);
        var kept = await reserved.Among(await theirs.Select(w => w.Document).ToListAsync(ct), ct);
        var hidden = kept.Where(k => k.Value != Reserve.Masked).Select(k => k.Key).ToList();
        var all = theirs.Where(w => !hidden.Contains(w.Document));
        var open = await all.Open.SoonestFirst.Select(w => new { w.Id, w.Document, w.Title, w.Holder, w.Due, w.Urgency, w.HoldReason }).ToListAsync(ct);
        var closed = await all.Where(w => !w.IsOpen).OrderByDescending(w => w.Closing!.At).Take(MostClosed).Select(w => new { w.Id, w.Document, w.Title, w.Closing!.By, w.Closing.At }).ToListAsync(ct);
        if (open.Count == 0 && closed.Count == 0) return null;

        var names = await members.Cards(open.Select(o => o.Holder).OfType<MemberId>().Concat(closed.Select(c => c.By)), ct);
        string Title(DocumentId document, string title) => kept.TryGetValue(document, out var reserve) ? ReservedCard.Title(reserve) : title;
        string Name(MemberId? id) => id is null ? "à personne" : names.GetValueOrDefault(id.Value)?.Name ?? "un ancien membre";
        var held = open.Select(o => (o, Due: DueWords.Of(o.Due, now, o.Urgency))).Select(x => new PatientWorkRow(x.o.Id, Title(x.o.Document, x.o.Title), Name(x.o.Holder), x.Due.Words, x.Due.Mark, x.o.HoldReason)).ToList();
        var done = closed.Select(c => new PatientWorkRow(c.Id, Title(c.Document, c.Title), Name(c.By), c.At.ToParis().ToString("dd/MM/yyyy"), "", null)).ToList();
        return page =>
        {
            page.OpenComponent<PatientWork>(0);
            page.AddComponentParameter(1, nameof(PatientWork.Open), held);
            page.AddComponentParameter(2, nameof(PatientWork.Closed), done);
            page.CloseComponent();
        };
    }
}
