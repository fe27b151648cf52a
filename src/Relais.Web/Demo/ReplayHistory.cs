using Relais.Contracts.Access;
using Relais.Contracts.Delegation;
using Relais.Contracts.Intake;
using Relais.Contracts.Protocols;
using Relais.Kernel;
using Relais.Platform;

namespace Relais.Web.Demo;

/// <summary>
/// Three months of work before the last days, done again in its own time through the rooms' own use cases: what came is received and
/// filed four times a day, and each member's act happens when history says, or as soon as what it is about is there.
/// </summary>
internal sealed class ReplayHistory(ActAs act, LoadTerritory.Loaded loaded, DemoClock clock)
{
    private static readonly TimeOnly[] Rounds = [new(10, 0), new(12, 15), new(15, 30), new(18, 30)];
    private readonly PriorityQueue<Func<CancellationToken, Task>, (DateTimeOffset At, int Rank)> next = new();
    private int rank;

    public int Received { get; private set; }

    /// <param name="until">When the last days' own arrivals begin; what came later is theirs.</param>
    public int Plan(IEnumerable<PastWork> past, DateTimeOffset until)
    {
        var lines = past.Where(l => l.Received < until && loaded.Channels.ContainsKey(l.Channel)).ToList();
        foreach (var round in lines.GroupBy(l => (At: RoundOf(l.Received), l.Practice)))
            At(round.Key.At, ct => Receive(loaded.Practices[round.Key.Practice], round.Key.At, [.. round], ct));
        return lines.Count;
    }

    /// <summary>Everything that happened up to this moment.</summary>
    public async Task RunUntil(DateTimeOffset moment, Action<int> progress, CancellationToken ct)
    {
        while (next.TryPeek(out _, out var first) && first.At <= moment)
        {
            clock.GoTo(first.At);
            await next.Dequeue()(ct);
            progress(Received);
        }
    }

    private static DateTimeOffset RoundOf(DateTimeOffset received)
    {
        var local = received.ToParis();
        var time = TimeOnly.FromDateTime(local.DateTime);
        var day = local.Date;
        if (time >= Rounds[^1]) (day, time) = (day.AddDays(1), TimeOnly.MinValue);
        var at = day + Rounds.First(r => r > time).ToTimeSpan();
        return new DateTimeOffset(at, LocalTime.Paris.GetUtcOffset(at)).ToUniversalTime();
    }

    private void At(DateTimeOffset at, Func<CancellationToken, Task> happens) => next.Enqueue(happens, (at, rank++));

    private async Task Receive(PracticeId practice, DateTimeOffset at, IReadOnlyList<PastWork> lines, CancellationToken ct)
    {
        var lineOf = new Dictionary<Guid, PastWork>();
        await act.Relais(practice, async scope =>
        {
            foreach (var group in lines.GroupBy(l => l.Channel))
            {
                var several = group.ToList();
                var receipts = await scope.GetRequiredService<IReceive>().ReceiveMany(loaded.Channels[group.Key].Id, [.. several.Select(l => new Incoming(l.File, l.Bytes(), "échantillon " + l.Id, l.Received))], ct);
                for (var n = 0; n < several.Count; n++) lineOf[receipts[n].Arrival] = several[n];
            }

            await scope.GetRequiredService<IFileWaiting>().FileAll(act.Territory, practice, ct);
            return true;
        });
        Received += lines.Count;
        var parts = await act.Relais(practice, scope => scope.GetRequiredService<IRehearseIdentity>().PartsOf(lineOf.Keys, ct));
        foreach (var part in parts.DistinctBy(p => p.Arrival)) Follow(practice, part, lineOf[part.Arrival], at);
    }

    private void Follow(PracticeId practice, RehearsedPart part, PastWork line, DateTimeOffset received)
    {
        // What history says happened before the round that brought it happens just after.
        var soonest = received;
        foreach (var step in line.Steps)
        {
            soonest = Max(step.At, soonest.AddSeconds(40));
            At(soonest, step.Act switch
            {
                "take" => ct => Prepare(practice, part, line, step, ct),
                "hand-over" => ct => HandOver(practice, part, step, ct),
                _ => ct => Answer(practice, part, step, ct),
            });
        }

        if (line.Closed is { } closed) At(Max(closed.At, soonest.AddSeconds(40)), ct => Close(practice, part, line, closed, ct));
    }

    /// <summary>The desk says whose it is and what it is where Relais asked.</summary>
    private async Task Prepare(PracticeId practice, RehearsedPart part, PastWork line, PastStep step, CancellationToken ct)
    {
        if (await Serving(practice, step.By, ct) is not { } desk) return;
        await act.Member(desk, async scope =>
        {
            var identity = scope.GetRequiredService<IRehearseIdentity>();
            var work = scope.GetRequiredService<IRehearseWork>();
            if (part.AboutWho && line.Patient is { } patient) await ActAs.Allowed(() => identity.Recognise(part.Document, patient, loaded.Typed.GetValueOrDefault(patient, ""), ct));
            if (await work.About(part.Document, ct) is { Held: { } held } && (held == "nature" || line.Corrected is not null)) await ActAs.Allowed(() => identity.SayKind(part.Document, loaded.Kinds[line.Kind], ct));
            if (await work.About(part.Document, ct) is not { } item) return;
            if (item.Holder is null && (line.Closed is null || line.Closed.By == step.By)) await work.Take(item.Work, over: false, ct);
        });
    }

    private async Task HandOver(PracticeId practice, RehearsedPart part, PastStep step, CancellationToken ct)
    {
        if (step.To is null || await Serving(practice, step.By, ct) is not { } giver || await Serving(practice, step.To, ct) is not { } receiver) return;
        await act.Member(giver, async scope =>
        {
            var work = scope.GetRequiredService<IRehearseWork>();
            if (await work.About(part.Document, ct) is not { } item || item.Holder == receiver.Member.Id) return;
            // Relais gives clinical content to the doctor by itself: the desk moves it only when somebody stands in for him.
            var takes = item.Holder is not null && item.Holder != giver.Member.Id;
            if (takes && step.Cover is null && receiver.Role is Role.Doctor) return;
            // What a patient reserved stays where it is, whoever stands in.
            await ActAs.Allowed(async () =>
            {
                if (takes) await work.Take(item.Work, over: true, ct);
                await work.Offer(item.Work, receiver.Member.Id, step.Cover is null ? null : "remplacement", ct);
            });
        });
    }

    private async Task Answer(PracticeId practice, RehearsedPart part, PastStep step, CancellationToken ct)
    {
        if (await Serving(practice, step.By, ct) is not { } member) return;
        await act.Member(member, async scope =>
        {
            var work = scope.GetRequiredService<IRehearseWork>();
            if (await work.About(part.Document, ct) is { } item && item.OfferedTo == member.Member.Id) await work.Answer(item.Work, step.Act == "accept", ct);
        });
    }

    private async Task Close(PracticeId practice, RehearsedPart part, PastWork line, PastClosing closing, CancellationToken ct)
    {
        var item = await act.Relais(practice, scope => scope.GetRequiredService<IRehearseWork>().About(part.Document, ct));
        if (item is null) return;
        var there = await act.Serving(practice, clock.LocalDay(), ct);
        var doctors = there.Where(s => s.Role is Role.Doctor or Role.Locum).ToList();
        if (item.Held is not null)
        {
            await Settle(part, line, there.FirstOrDefault(s => s.Role is Role.Secretary), doctors, ct);
            return;
        }

        var named = there.FirstOrDefault(s => s.Member.Id == loaded.Members.GetValueOrDefault(closing.By));
        var who = named is { Role: Role.Secretary or Role.Assistant } && item is { Class: KindClass.Administrative, Protocol: not null } ? named
            : doctors.FirstOrDefault(d => d.Member.Id == item.Holder) ?? doctors.FirstOrDefault(d => d.Member.Id == named?.Member.Id) ?? doctors.FirstOrDefault();
        // What its patient keeps from that member is closed by who answers for it.
        foreach (var member in new[] { who, doctors.FirstOrDefault(d => d.Member.Id == item.Accountable) }.OfType<ServingMember>().DistinctBy(m => m.Member.Id))
        {
            var isClosed = false;
            await act.Member(member, async scope => isClosed = await ActAs.Allowed(() => scope.GetRequiredService<IRehearseWork>().Close(item.Work, ct)));
            if (isClosed) return;
        }
    }

    /// <summary>Still held when it should be done: what is about nobody is put aside; whom the desk may not see, since he objects, his doctor finds.</summary>
    private async Task Settle(RehearsedPart part, PastWork line, ServingMember? desk, IReadOnlyList<ServingMember> doctors, CancellationToken ct)
    {
        if (line.Patient is not { } patient)
        {
            if (desk is not null) await act.Member(desk, scope => ActAs.Allowed(() => scope.GetRequiredService<IRehearseIdentity>().Refuse(part.Document, "ne concerne aucun patient, classé à part", ct)));
            return;
        }

        foreach (var doctor in doctors)
        {
            await act.Member(doctor, async scope =>
            {
                var identity = scope.GetRequiredService<IRehearseIdentity>();
                var work = scope.GetRequiredService<IRehearseWork>();
                if (part.AboutWho) await ActAs.Allowed(() => identity.Recognise(part.Document, patient, loaded.Typed.GetValueOrDefault(patient, ""), ct));
                if (await work.About(part.Document, ct) is { Held: "nature" }) await ActAs.Allowed(() => identity.SayKind(part.Document, loaded.Kinds[line.Kind], ct));
                if (await work.About(part.Document, ct) is { Held: null } item) await ActAs.Allowed(() => work.Close(item.Work, ct));
            });
        }
    }

    private async Task<ServingMember?> Serving(PracticeId practice, string member, CancellationToken ct) =>
        loaded.Members.TryGetValue(member, out var id) ? (await act.Serving(practice, clock.LocalDay(), ct)).FirstOrDefault(s => s.Member.Id == id) : null;

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
