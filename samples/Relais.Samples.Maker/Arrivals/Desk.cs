using Relais.Samples.Maker.Cda;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Arrivals;

/// <summary>What all makers of arrivals share: who is known where, when things came, what a right identification is.</summary>
/// <param name="named">How many patients at the head of each list have stories of their own and are not picked for others.</param>
internal sealed class Desk(Dictionary<string, List<Patient>> patients, IReadOnlyDictionary<string, int> named)
{
    private readonly HashSet<string> used = [.. named.SelectMany(n => patients[n.Key].Take(n.Value).Select(p => p.LocalId))];
    private Dice dice = new("arrivals");
    private int serial;

    public Dice Dice => dice;

    /// <summary>Starts a part with its own die: what is added to one part leaves the others as they are.</summary>
    public void Part(string name) => dice = new Dice($"arrivals {name}");

    public int Serial() => ++serial;

    public Patient Patient(string localId) => patients.Values.SelectMany(l => l).First(p => p.LocalId == localId);

    public Practice Practice() => dice.Weighted(Val.Practices, p => p.Key switch { "tilleuls" => 45, "girard" => 22, _ => 33 });

    /// <summary>A patient the letter suits; each is taken once so that arrivals do not pile up on one person.</summary>
    public Patient Someone(Practice practice, Func<Patient, bool> suits)
    {
        var all = patients[practice.Key].Where(p => suits(p) && !used.Contains(p.LocalId) && Unmistakable(p)).ToList();
        var one = dice.Pick(all);
        used.Add(one.LocalId);
        return one;
    }

    public Professional DoctorOf(Patient p, Practice practice) => practice.Doctors.FirstOrDefault(d => d.Rpps == p.RegularGp) ?? practice.Doctors[0];

    /// <summary>A working moment of the last days, or this morning before eight.</summary>
    public DateTimeOffset Moment()
    {
        var days = dice.Weighted([0, 1, 2, 3, 4], d => d switch { 0 => 18, 1 => 34, 2 => 22, 3 => 16, _ => 10 });
        return DemoDay.Paris(days == 0 ? DemoDay.DaysAgo(0, dice.Between(6, 7), dice.Below(60)) : DemoDay.DaysAgo(days, dice.Between(7, 19), dice.Below(60))).AddSeconds(dice.Below(60));
    }

    /// <summary>Automatic only when a qualified INS and every strict trait agree with a local qualified identity (RNIV; promise 4).</summary>
    public (string Decision, string? Held) Decide(Sent sent)
    {
        var p = sent.About;
        if (!patients.Values.Any(l => l.Contains(p))) return ("hold", "902");
        if (sent.Ins is null) return ("propose", "903");
        if (sent.BirthDate is null || sent.Sex == 'U') return ("propose", "905");
        var same = p.IsQualified && sent.Ins == p.Ins && sent.Sex == p.Sex && sent.BirthDate == p.BirthDate
            && Words.Capitals(sent.BirthName) == Words.Capitals(p.BirthName) && Words.Capitals(sent.FirstNames[0]) == Words.Capitals(p.FirstName);
        return same ? ("match", null) : ("propose", "904");
    }

    // Not one of two who share name and birth date: those have stories of their own.
    private bool Unmistakable(Patient p) => patients[p.Practice].Count(o => o.BirthDate == p.BirthDate && Words.Capitals(o.CurrentName) == Words.Capitals(p.CurrentName)) == 1;
}
