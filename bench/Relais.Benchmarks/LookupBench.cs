using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Codecs.Ins;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Patients.Identify;
using Relais.Patients.Match;
using Relais.Patients.Register;
using Relais.Platform.Store;

namespace Relais.Benchmarks;

/// <summary>
/// Who is this, among a million patients: in the memory of `relais patients match`, then in a practice's register on a database, where each
/// document that arrives is looked up. A third of those looked for come as they are known, a third without their number, a third without it
/// and mistyped. Floors: the same people found by equality, in memory and by one row's key in the same database.
/// </summary>
internal static class LookupBench
{
    private const int Asked = 3000, Together = 10_000;

    public static async Task Run(int patients, int registered, string? database)
    {
        var known = BaseFile.Read(Mails.Make(1, patients).Base);
        InMemory(known);
        if (registered > 0) await InRegister([.. known.Take(registered)], database);
    }

    private static void InMemory(IReadOnlyList<NewPatient> known)
    {
        var made = Stopwatch.StartNew();
        var index = PatientIndex.Of(known.Select(p => Card(p.LocalId!, p.Traits)));
        Console.WriteLine($"index     {known.Count:N0} patients in {made.Elapsed.TotalSeconds:F1} s");
        var matcher = new Matcher(index.Frequencies, new MatchRules { TrialTerritory = true });
        var equal = known.GroupBy(p => (p.Traits.BirthName, p.Traits.FirstNames, p.Traits.BirthDate)).ToDictionary(g => g.Key, g => g.First());
        var asked = LookedFor(known);

        var found = 0;
        Time(asked, who => matcher.Decide(Card("", who.As), index.CandidatesFor(Card("", who.As))));
        var times = Time(asked, who =>
        {
            var card = Card("", who.As);
            if (matcher.Decide(card, index.CandidatesFor(card)).Best?.Patient.Reference == who.Is.LocalId) found++;
        });
        var floor = Time(asked, who => equal.TryGetValue((who.As.BirthName, who.As.FirstNames, who.As.BirthDate), out _));
        Say("memory", times, floor, found, known.Count);
    }

    private static async Task InRegister(IReadOnlyList<NewPatient> known, string? database)
    {
        await using var town = await Town.Settle(database);
        var entered = Stopwatch.StartNew();
        foreach (var some in known.Chunk(Together))
        {
            await town.Enter(some);
            if (!Console.IsErrorRedirected) await Console.Error.WriteAsync($"\r{entered.Elapsed.TotalSeconds:F0} s, {some[^1].LocalId}");
        }

        Console.WriteLine($"register  {known.Count:N0} patients entered in {entered.Elapsed.TotalSeconds:F0} s");
        var asked = LookedFor(known);
        var rows = new Dictionary<string, PatientId>();
        await town.In(async s => rows = await s.GetRequiredService<RelaisDb>().Set<RegisteredPatient>().Where(p => p.LocalNumber != null).ToDictionaryAsync(p => p.LocalNumber!, p => p.Patient));

        var found = 0;
        var times = new List<double>();
        var floor = new List<double>();
        for (var round = 0; round < 2; round++)
        {
            (found, times, floor) = (0, [], []);
            foreach (var who in asked)
            {
                await town.In(async s =>
                {
                    var identify = s.GetRequiredService<IIdentify>();
                    var clock = Stopwatch.GetTimestamp();
                    var answer = (await identify.Identify(town.Practice, [who.As], true, default))[0];
                    times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
                    var best = answer.Patient ?? answer.Candidates.Select(c => (PatientId?)c.Patient).FirstOrDefault();
                    if (best == rows[who.Is.LocalId!]) found++;

                    var db = s.GetRequiredService<RelaisDb>();
                    var patient = rows[who.Is.LocalId!];
                    clock = Stopwatch.GetTimestamp();
                    await db.Set<RegisteredPatient>().AsNoTracking().FirstAsync(p => p.Practice == town.Practice && p.Patient == patient);
                    floor.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
                });
            }
        }

        Say("database", [.. times.Order()], [.. floor.Order()], found, known.Count);
    }

    private static void Say(string where, List<double> times, List<double> floor, int found, int among)
    {
        Console.WriteLine($"lookup    in {where}, among {among:N0}: p50 {At(times, 0.5):F2} ms, p99 {At(times, 0.99):F2} ms, at most {times[^1]:F1} ms; {found:N0} of {times.Count:N0} come first");
        Console.WriteLine($"floor     in {where}, by equality alone: p50 {At(floor, 0.5):F4} ms, p99 {At(floor, 0.99):F4} ms");
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    private static List<double> Time<T>(IReadOnlyList<T> asked, Action<T> look)
    {
        var times = new List<double>(asked.Count);
        foreach (var who in asked)
        {
            var clock = Stopwatch.GetTimestamp();
            look(who);
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        return [.. times.Order()];
    }

    private static IReadOnlyList<(NewPatient Is, TraitsRead As)> LookedFor(IReadOnlyList<NewPatient> known)
    {
        var step = Math.Max(1, known.Count / Asked);
        return [.. known.Where((_, n) => n % step == 0).Select((p, n) => (p, n % 3 == 0 ? p.Traits : Without(p.Traits, mistyped: n % 3 == 2)))];
    }

    private static TraitsRead Without(TraitsRead t, bool mistyped) => t with
    {
        Matricule = null, Oid = null,
        BirthName = mistyped && t.BirthName is { Length: > 3 } name ? name[..2] + name[3] + name[2] + name[4..] : t.BirthName,
        BirthDate = mistyped && t.BirthDate is { Day: <= 12 } d ? new DateOnly(d.Year, d.Day, d.Month) : t.BirthDate,
    };

    private static IdentityCard Card(string reference, TraitsRead t) => IdentityCard.Of(reference, IdentifyInRegister.Read(t), t.Matricule is null ? null : InsStatus.Qual);
}
