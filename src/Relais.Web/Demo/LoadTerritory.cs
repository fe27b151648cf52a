using System.Collections.Concurrent;
using System.Globalization;
using Relais.Contracts.Access;
using Relais.Contracts.Intake;
using Relais.Contracts.Patients;
using Relais.Contracts.Protocols;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Store;

namespace Relais.Web.Demo;

/// <summary>Settles a sample territory through the same doors a real one would use.</summary>
internal sealed class LoadTerritory(
    CurrentWalls walls, ISettleMembers members, ISettlePractices practices, ISettlePatients patients, ISettleChannels channels, ISignProtocols protocols, IKindCatalogue kinds, IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly Dictionary<string, PracticeId> practiceIds = [];
    private readonly Dictionary<string, MemberId> memberIds = [];

    private readonly Dictionary<string, MemberId> memberByRpps = [];
    private readonly ConcurrentDictionary<string, string> typed = [];
    private int later;

    /// <param name="Typed">What one types to find a patient, by local number.</param>
    /// <param name="Kinds">Kinds of work by the number the samples give them.</param>
    /// <param name="Later">How long after the samples' own day the story is told, in whole weeks.</param>
    public sealed record Loaded(
        TerritoryId Territory, IReadOnlyDictionary<string, PracticeId> Practices, IReadOnlyDictionary<string, (Guid Id, PracticeId Practice)> Channels, IReadOnlyDictionary<string, MemberId> Members,
        IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Kinds, TimeSpan Later, int Patients);

    /// <param name="today">The day the story ends on: mandates that begin or end in it move with it.</param>
    public async Task<Loaded> Load(string folder, IReadOnlyList<string> alsoHosts, DateOnly today, Action<string, int, int> progress, CancellationToken ct)
    {
        var sample = SampleTerritory.Read(Path.Combine(folder, "territory.json"));
        later = sample.Today is { } told ? (int)Math.Floor((today.DayNumber - told.DayInParis().DayNumber) / 7.0) * 7 : 0;
        var territory = await members.OpenTerritory(sample.Name, [sample.Host, .. alsoHosts], sample.Essai, ct);
        walls.Stand(Walls.OfTerritory(territory));
        foreach (var practice in sample.Practices)
            practiceIds[practice.Key] = await practices.Settle(practice.Name, PracticeKind.Practice, practice.Finess, practice.SecureAddress, practice.Sites?.FirstOrDefault()?.Address, Hours(practice), ct);
        foreach (var structure in sample.Structures ?? [])
        {
            if (structure.Controller == true || structure.Kind == "pharmacy")
                practiceIds[structure.Key] = await practices.Settle(structure.Name, structure.Kind == "pharmacy" ? PracticeKind.Pharmacy : PracticeKind.Hospital, structure.Finess, structure.SecureAddress, null, new Dictionary<DayOfWeek, IReadOnlyList<string>>(), ct);
            await practices.AddStructure(structure.Name, structure.Kind, structure.Finess, structure.SecureAddress, structure.Phone, ct);
        }

        foreach (var member in sample.Members)
        {
            memberIds[member.Key] = await members.Enter(Member(member), ct);
            if (member.Rpps is { } rpps) memberByRpps[rpps] = memberIds[member.Key];
        }

        foreach (var referent in sample.Referents ?? []) await practices.Name(practiceIds[referent.Practice], referent.About, memberIds[referent.Member], ct);
        var opened = new Dictionary<string, (Guid, PracticeId)>();
        foreach (var channel in sample.Channels)
        {
            var practice = practiceIds[channel.Practice];
            opened[channel.Key] = (await channels.Open(practice, channel.Kind, channel.Label, channel.Address, Answerable(sample, channel), ct), practice);
        }

        var registers = sample.Practices.Where(p => p.PatientsFile is not null).Select(p => (Practice: practiceIds[p.Key], Lines: SampleCsv.Read(Path.Combine(folder, p.PatientsFile!)).ToList())).ToList();
        var bar = new SharedBar($"Patients, {sample.Name}", registers.Sum(r => r.Lines.Count), progress);
        await Parallel.ForEachAsync(registers, ct, (register, token) => Enter(territory, register.Practice, register.Lines, bar, token));
        foreach (var shared in (sample.Sharing ?? []).GroupBy(s => s.Practice))
            await patients.Share(practiceIds[shared.Key], [.. shared.Select(s => new NewSharing(s.Patient, memberIds[s.Member], s.From.AddDays(later), s.ByConsent == true))], ct);
        await Sign(sample, ct);
        return new Loaded(territory, practiceIds, opened, memberIds, typed, Numbered(), TimeSpan.FromDays(later), registers.Sum(r => r.Lines.Count));
    }

    // W16 is the sixteenth kind of the catalogue.
    private Dictionary<string, string> Numbered() => kinds.All(clock.LocalDay()).Select((kind, n) => (Number: string.Create(CultureInfo.InvariantCulture, $"W{n + 1:00}"), kind.Code)).ToDictionary(k => k.Number, k => k.Code);

    private MemberId Answerable(SampleTerritory sample, SampleChannel channel)
    {
        var about = channel.Kind is "folder" ? "paper" : "no-patient";
        var named = sample.Referents?.FirstOrDefault(r => r.Practice == channel.Practice && r.About == about)?.Member;
        return memberIds[named ?? sample.Members.First(m => m.Mandates.Any(d => d.Practice == channel.Practice)).Key];
    }

    private NewMember Member(SampleMember m) => new(
        m.FirstName, m.LastName, m.Role is "gp" or "specialist" or "locum" ? "Dr" : "", m.Function, m.Rpps, m.Login, m.Password, m.TotpSecret,
        [.. m.Mandates.Where(d => practiceIds.ContainsKey(d.Practice)).Select(d => new NewMandate(practiceIds[d.Practice], RoleOf(d.Role), new Period(d.From.AddDays(later), d.To?.AddDays(later)),
            [.. (d.Days ?? []).Select(day => Enum.Parse<DayOfWeek>(day, ignoreCase: true))]))]);

    private static Role RoleOf(string role) => role switch
    {
        "gp" or "specialist" or "hospital-doctor" => Role.Doctor,
        "medical-assistant" => Role.Assistant,
        "ipa" => Role.AdvancedNurse,
        "nurse" or "asalee" => Role.Nurse,
        "locum" => Role.Locum,
        "trainee" => Role.Trainee,
        "pharmacist" => Role.Pharmacist,
        "admissions" => Role.Admissions,
        "secretary" => Role.Secretary,
        _ => Role.Coordinator,
    };

    private static Dictionary<DayOfWeek, IReadOnlyList<string>> Hours(SamplePractice practice) =>
        (practice.Sites?.FirstOrDefault()?.OpeningHours ?? []).ToDictionary(d => Enum.Parse<DayOfWeek>(d.Key, ignoreCase: true), d => (IReadOnlyList<string>)d.Value);

    private async ValueTask Enter(TerritoryId territory, PracticeId practice, List<IReadOnlyDictionary<string, string?>> lines, SharedBar bar, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(territory, [practice]));
        foreach (var batch in lines.Chunk(250))
        {
            await scope.ServiceProvider.GetRequiredService<ISettlePatients>().Enter(practice, [.. batch.Select(Patient)], ct);
            bar.Advance(batch.Length);
        }
    }

    private NewPatient Patient(IReadOnlyDictionary<string, string?> line)
    {
        var traits = new TraitsRead(line["ins"], line["oid"], line["birth_name"], line["used_name"], line["first_names"], line["sex"],
            DateOnly.TryParse(line["birth_date"], CultureInfo.InvariantCulture, out var born) ? born : null, line["birth_place"], line["postcode"]);
        MemberId? gp = line["regular_gp_rpps"] is { } rpps && memberByRpps.TryGetValue(rpps, out var known) ? known : null;
        if (line["local_id"] is { } number) typed[number] = $"{traits.UsedName ?? traits.BirthName} {traits.BirthDate:dd/MM/yyyy}";
        return new NewPatient(line["local_id"], traits, line["ins_status"] ?? "PROV", line["birth_place_label"], line["city"], line["phone"], line["email"], gp,
            line["information_given"] == "oui" ? clock.LocalDay() : null, line["objection"] is "non" or null ? null : line["objection"]);
    }

    /// <summary>A first simple set: the doctor of each practice signs what her desk closes without her.</summary>
    private async Task Sign(SampleTerritory sample, CancellationToken ct)
    {
        var today = clock.LocalDay();
        var administrative = kinds.All(today).Where(k => k.Class == KindClass.Administrative).Select(k => k.Code).ToList();
        foreach (var practice in sample.Practices)
        {
            var doctor = sample.Members.FirstOrDefault(m => m.Role == "gp" && m.Mandates.Any(d => d.Practice == practice.Key));
            if (doctor is null) continue;
            await protocols.Sign(practiceIds[practice.Key], "Travail administratif du secrétariat", administrative, [Role.Secretary, Role.Assistant], new Period(today, today.AddDays(360)), memberIds[doctor.Key], ct);
        }
    }
}
