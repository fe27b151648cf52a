using Relais.Contracts.Access;
using Relais.Contracts.Delegation;
using Relais.Contracts.Intake;
using Relais.Contracts.Protocols;
using Relais.Kernel;
using Relais.Platform;

namespace Relais.Web.Demo;

/// <summary>
/// What the members did at the end of each half-day of the last week: the desk confirms, side by side, whom a result is about, closes
/// what its protocols let it close and asks the sender again for what cannot be read; doctors see what is theirs. What one would hesitate about stays.
/// </summary>
internal sealed class DemoStaff(ActAs act, DemoClock clock)
{
    private static readonly TimeSpan Gesture = TimeSpan.FromSeconds(12);
    private static readonly string[] Unreadable = ["archive", "format", "illisible", "incomplet"];

    /// <param name="seenUntil">What came after this nobody has opened yet.</param>
    /// <param name="doctorsUntil">What came after this waits for the doctors.</param>
    /// <param name="deskUntil">What came after this, the desk has begun and not finished.</param>
    public async Task Work(PracticeId practice, DateTimeOffset seenUntil, DateTimeOffset doctorsUntil, DateTimeOffset deskUntil, CancellationToken ct)
    {
        var serving = await act.Serving(practice, clock.LocalDay(), ct);
        var desk = serving.FirstOrDefault(s => s.Role is Role.Secretary);
        var doctors = serving.Where(s => s.Role is Role.Doctor).ToList();
        if (desk is not null)
        {
            await act.Member(desk, scope => AtTheDesk(scope, desk, doctors.FirstOrDefault(), seenUntil, deskUntil, ct));
            // Where there is an assistant, it is she who finds out what is held.
            var finder = serving.FirstOrDefault(s => s.Role is Role.Assistant) ?? desk;
            await act.Member(finder, scope => FindOut(scope, finder, ct));
        }

        foreach (var doctor in doctors) await act.Member(doctor, scope => AsDoctor(scope, doctor, doctorsUntil, ct));
    }

    private async Task AtTheDesk(IServiceProvider scope, ServingMember desk, ServingMember? doctor, DateTimeOffset seen, DateTimeOffset until, CancellationToken ct)
    {
        var work = scope.GetRequiredService<IRehearseWork>();
        var identity = scope.GetRequiredService<IRehearseIdentity>();
        foreach (var item in await work.OpenBefore(desk.Practice, seen, ct))
        {
            if (item.Held is not { Length: 3 }) continue;
            clock.Pass(Gesture);
            await identity.ConfirmClearCandidate(item.Document, ct);
        }

        foreach (var item in await work.OpenBefore(desk.Practice, seen, ct))
        {
            if (item is not { Held: null, Holder: null }) continue;
            clock.Pass(Gesture);
            if (item is not { Class: KindClass.Administrative, Protocol: not null })
            {
                // A patient without a regular GP here: the desk asks a doctor.
                if (doctor is not null) await work.Offer(item.Work, doctor.Member.Id, "pas de médecin traitant connu", ct);
            }
            else if (item.ReceivedAt < until)
            {
                await ActAs.Allowed(() => work.Close(item.Work, ct));
            }
            else
            {
                await work.Take(item.Work, over: false, ct);
            }
        }
    }

    private async Task FindOut(IServiceProvider scope, ServingMember finder, CancellationToken ct)
    {
        var work = scope.GetRequiredService<IRehearseWork>();
        var identity = scope.GetRequiredService<IRehearseIdentity>();
        var now = clock.GetUtcNow();
        foreach (var item in await work.OpenBefore(finder.Practice, now.AddHours(-16), ct))
        {
            if (item is not { Held: { } held, Urgency: 0 }) continue;
            clock.Pass(Gesture);
            // Nobody can read it: the sender is asked again. Somebody could find out: it is taken, and the telephone with it.
            if (Unreadable.Contains(held) && item.ReceivedAt < now.AddDays(-2)) await ActAs.Allowed(() => identity.Refuse(item.Document, "illisible : un nouvel envoi est demandé à l'expéditeur", ct));
            else if (item.Holder is null) await work.Take(item.Work, over: false, ct);
        }
    }

    private async Task AsDoctor(IServiceProvider scope, ServingMember doctor, DateTimeOffset until, CancellationToken ct)
    {
        var work = scope.GetRequiredService<IRehearseWork>();
        // What cannot wait has been seen within the hour.
        var now = clock.GetUtcNow();
        foreach (var item in await work.OpenBefore(doctor.Practice, now, ct))
        {
            if (item.ReceivedAt >= (item.Urgency > 1 ? now.AddHours(-1) : until)) continue;
            if (item.OfferedTo == doctor.Member.Id || item.Holder == doctor.Member.Id) clock.Pass(Gesture);
            if (item.OfferedTo == doctor.Member.Id) await work.Answer(item.Work, accepts: true, ct);
            else if (item.Holder != doctor.Member.Id) continue;
            if (item.Held is null) await ActAs.Allowed(() => work.Close(item.Work, ct));
        }
    }
}
