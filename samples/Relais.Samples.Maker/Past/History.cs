using System.Globalization;
using Relais.Samples.Maker.Cda;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Past;

/// <summary>Three months of work done, from 24 August to 19 November 2026: enough to learn from and for pages to have a past.</summary>
/// <param name="followed">Local ids of those whose results come in the last days: many had earlier ones, to compare with.</param>
internal sealed class History(Dictionary<string, List<Patient>> patients, IReadOnlySet<string> followed)
{
    private static readonly string[] Panels = ["Hémogramme, plaquettes", "Créatinine, ionogramme", "Glycémie, hémoglobine glyquée", "TSH", "INR", "Hémogramme, ferritine", "Bilan complet"];

    private static readonly Dictionary<string, string> Confused = new()
    {
        ["W14"] = "W15", ["W15"] = "W19", ["W16"] = "W17", ["W17"] = "W16", ["W18"] = "W17", ["W19"] = "W15", ["W20"] = "W19", ["W23"] = "W19", ["W24"] = "W19", ["W70"] = "W71",
        ["W36"] = "W70", ["W08"] = "W36", ["W31"] = "W16", ["W73"] = "W70", ["W72"] = "W71", ["W55"] = "W70", ["W45"] = "W50", ["W58"] = "W42", ["W42"] = "W58", ["W75"] = "W77", ["W77"] = "W75", ["W76"] = "W75", ["W12"] = "W77", ["W79"] = "W78", ["W10"] = "W75", ["W54"] = "W53",
    };

    // Refusals explained and papers filed: the desk closes these itself under a signed protocol.
    private static readonly Dictionary<string, string> Under = new()
    {
        ["W45"] = "certificats", ["W48"] = "certificats", ["W50"] = "certificats", ["W53"] = "certificats", ["W58"] = "certificats", ["W42"] = "certificats", ["W59"] = "certificats", ["W60"] = "certificats",
        ["W73"] = "droits", ["W72"] = "droits", ["W10"] = "droits", ["W75"] = "agenda", ["W26"] = "vaccins", ["W64"] = "vaccins", ["W55"] = "certificats",
    };

    private readonly Dice dice = new("history");
    private readonly Dice chance = new("history followed");
    private readonly PastFiles files = new(new Dice("history files"));

    public IEnumerable<object> Lines()
    {
        var rank = 0;
        for (var day = new DateTime(2026, 8, 24); day < new DateTime(2026, 11, 20); day = day.AddDays(1))
        {
            if (!Rota.Works(day)) continue;
            // Mondays are heavy, and autumn is heavier than August.
            var count = dice.Between(20, 26) + (day.DayOfWeek == DayOfWeek.Monday ? 7 : 0) + (day.Month >= 10 ? 3 : -2);
            var times = Enumerable.Range(0, count).Select(_ => day.AddHours(7.5).AddMinutes(dice.Below(660))).Order().ToList();
            foreach (var at in times) yield return Line(++rank, at);
        }
    }

    private object Line(int rank, DateTime received)
    {
        var facts = dice.Weighted(KindFacts.All, k => k.Weight);
        var template = facts.Kind == "W14" ? null : dice.Pick([.. Template.All.Concat(Template.Requests).Where(t => t.Kind == facts.Kind)]);
        var practice = dice.Weighted(Val.Practices, p => p.Key switch { "tilleuls" => 45, "girard" => 22, _ => 33 });
        var patient = template is { NeedsPatient: false } ? null : dice.Pick([.. patients[practice.Key].Where(p => template is null ? p.Age > 15 : template.Suits(p))]);
        if (template is null && chance.Chance(45)) patient = chance.Pick([.. patients[practice.Key].Where(p => followed.Contains(p.LocalId))]);
        var doctor = Rota.Accountable(practice.Key, dice);
        var clinical = template is null || template.Class == "clinical";
        var asked = template is null ? dice.Chance(50) : !Template.All.Contains(template);
        IReadOnlyList<(string Title, string Text)> sections = template is null ? [("", dice.Pick(Panels))] : template.Write(dice, patient, received, $"Dr {Name(doctor)}");
        if (template is null && followed.Contains(patient!.LocalId)) sections = [("", Panels[LabPanels.Largest])];
        var words = sections[^1].Text;
        var due = Due(received, facts.DueHours);
        var proposed = Proposed(facts.Kind);
        var desk = Rota.Desk(practice.Key, dice);
        var open = !clinical && received > new DateTime(2026, 11, 4) && dice.Chance(6);
        var late = dice.Chance(received.Month is 8 or 9 && practice.Key == "girard" ? 11 : 6);
        var (steps, taken, closed, by) = Course(facts, clinical, received, due, desk, doctor, late, open);
        var id = string.Create(CultureInfo.InvariantCulture, $"h{rank:0000}");
        var channel = Channel(template, asked, practice);
        var title = template is null ? "Résultats de biologie" : template.Title(dice);
        var file = files.Write(id, channel, practice, patient, template, Array.IndexOf(Panels, words), title, sections, received, $"Dr {Name(doctor)}");
        return new
        {
            id,
            kind = facts.Kind,
            @class = clinical ? "clinical" : "administrative",
            practice = practice.Key,
            channel,
            patient = patient?.LocalId,
            sender = template is null ? "bioval" : asked ? "patient" : template.From[0],
            title,
            words = words.Length > 160 ? words[..words.LastIndexOf(' ', 160)] : words,
            received = Stamp(received),
            due = Stamp(due),
            proposed,
            corrected = proposed == facts.Kind ? null : new { to = facts.Kind, by = desk, at = Stamp(taken.AddMinutes(1)) },
            accountable = patient is null ? "nora" : doctor,
            steps,
            closed = closed is null ? null : new { at = Stamp(closed.Value), by, under = !clinical && Under.TryGetValue(facts.Kind, out var protocol) && by == desk ? $"{protocol}-{practice.Key}" : null },
            late = (closed ?? new DateTime(2026, 11, 20, 8, 0, 0)) > due ? true : (bool?)null,
            minutes = new { desk = Math.Max(1, facts.DeskMinutes + dice.Between(-1, 2)), doctor = by is null || by == desk ? 0 : Math.Max(1, facts.DoctorMinutes + dice.Between(-1, 2)) },
            file = file.Name,
            content = file.Content,
        };
    }

    /// <summary>Who held it: the desk prepares, what needs a doctor is handed over and accepted, sometimes sent back first.</summary>
    private (List<object> Steps, DateTime Taken, DateTime? Closed, string? By) Course(KindFacts facts, bool clinical, DateTime received, DateTime due, string desk, string doctor, bool late, bool open)
    {
        var steps = new List<object>();
        var span = Math.Max(20, (int)(due - received).TotalMinutes);
        var taken = Rota.After(received, dice.Between(3, Math.Min(90, span / 3)));
        steps.Add(new { at = Stamp(taken), by = desk, act = "take" });
        var toDoctor = clinical || facts.DoctorMinutes > 0;
        var holder = desk;
        var at = taken;
        if (toDoctor)
        {
            at = Rota.After(taken, dice.Between(1, Math.Min(60, span / 4)));
            var present = Rota.Present(doctor, at.Date);
            var nurse = facts.Kind is "W14" or "W23" && doctor == "claire" && dice.Chance(7);
            holder = nurse ? "ines" : present;
            steps.Add(new { at = Stamp(at), by = desk, act = "hand-over", to = holder, cover = present != doctor && !nurse ? doctor : null });
            if (dice.Chance(4))
            {
                at = Rota.After(at, 25);
                steps.Add(new { at = Stamp(at), by = holder, act = "refuse", why = dice.Pick(["pièce manquante", "pas mon patient", "à classer directement"]) });
                at = Rota.After(at, 15);
                steps.Add(new { at = Stamp(at), by = desk, act = "hand-over", to = holder });
            }
            at = Rota.After(at, dice.Between(5, Math.Min(240, span / 3 + 6)));
            steps.Add(new { at = Stamp(at), by = holder, act = "accept" });
        }
        if (open) return (steps, taken, null, null);
        var closed = late ? Rota.After(due, dice.Between(60, 2600)) : Rota.After(at, dice.Between(2, Math.Max(3, Math.Min(900, (int)(due - at).TotalMinutes / 2))));
        return closed > new DateTime(2026, 11, 19, 19, 30, 0) ? (steps, taken, null, null) : (steps, taken, closed, holder);
    }

    private string? Proposed(string kind) => dice.Below(100) switch
    {
        < 6 => null,
        < 15 => Confused.GetValueOrDefault(kind, kind),
        _ => kind,
    };

    private string Channel(Template? template, bool asked, Practice practice) =>
        template is null ? practice.Key == "msp" || dice.Chance(50) ? $"mssante-{practice.Key}" : $"dossier-{practice.Key}"
        : asked ? $"{dice.Weighted(practice.Key == "girard" ? ["telephone", "guichet"] : new[] { "telephone", "guichet", "formulaire" }, c => c == "telephone" ? 60 : 20)}-{practice.Key}"
        : template.Class == "clinical" ? dice.Chance(80) ? $"mssante-{practice.Key}" : $"scans-{practice.Key}"
        : dice.Chance(55) ? $"scans-{practice.Key}" : $"mssante-{practice.Key}";

    private static DateTime Due(DateTime received, int hours)
    {
        var due = hours < 10 ? Rota.After(received, hours * 60) : received.AddHours(hours);
        while (!Rota.Works(due)) due = due.AddDays(1);
        return due;
    }

    private static string Name(string doctor) => doctor switch { "claire" => "Morel", "paul" => "Girard", "karim" => "Haddad", _ => "Tessier" };

    private static string Stamp(DateTime at) => DemoDay.Paris(at).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
}
