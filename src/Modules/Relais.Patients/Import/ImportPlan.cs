using Microsoft.EntityFrameworkCore;
using Relais.Codecs.Ins;
using Relais.Contracts.Access;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Patients.Identify;
using Relais.Patients.Match;
using Relais.Patients.Register;
using Relais.Platform.Store;

namespace Relais.Patients.Import;

/// <summary>
/// Says what a file would do to a register, line by line, before anything is done. A file never changes strict traits and never makes a
/// second record of somebody who may be there already: such lines are refused, for a person to look at. Of a record that is closed to
/// who imports it tells nothing, and it changes none; Relais itself (the command line) enters whatever the practice's own program gives.
/// </summary>
internal sealed class ImportPlan(RelaisDb db, IMembers members)
{
    /// <summary>The same words whatever is behind: that there is a record, they may let guess; nothing of it, they tell.</summary>
    private const string Closed = "cette ligne ne peut pas être entrée ici";

    private readonly Dictionary<string, int> lineOfNumber = [];
    private readonly Dictionary<string, int> lineOfIns = [];
    private readonly Dictionary<string, MemberId?> doctors = [];
    private Dictionary<PatientId, RegisteredPatient> known = [];
    private ILookup<string, RegisteredPatient> byNumber = Enumerable.Empty<RegisteredPatient>().ToLookup(p => "");
    private HashSet<PatientId?> objecting = [];
    private HashSet<PatientId?> objected = [];
    private HashSet<PatientId> shared = [];

    public async Task<IReadOnlyList<PlannedLine>> Make(PracticeId practice, IReadOnlyList<ImportRow> rows, bool trial, CancellationToken ct)
    {
        known = await db.Set<RegisteredPatient>().AsNoTracking().Where(p => p.Practice == practice).ToDictionaryAsync(p => p.Patient, ct);
        byNumber = known.Values.Where(p => p.LocalNumber is not null).ToLookup(p => p.LocalNumber!);
        var objections = await db.Set<Objection>().AsNoTracking().Standing.Where(o => o.Practice == practice).Select(o => new { o.Patient, o.Scope }).ToListAsync(ct);
        objecting = [.. objections.Where(o => o.Scope == ObjectionScope.Record).Select(o => o.Patient)];
        objected = db.Walls.Actor is null ? [] : [.. objections.Select(o => o.Patient)];
        shared = [.. await db.Set<RegisteredPatient>().AsNoTracking().Where(p => p.Practice == practice).SharedWith(db, db.Walls.Actor).Select(p => p.Patient).ToListAsync(ct)];
        var index = PatientIndex.Of(known.Values.Select(p => p.ToMatch()));
        var matcher = new Matcher(index.Frequencies, new MatchRules { TrialTerritory = trial });

        var plan = new List<PlannedLine>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Patient is null) plan.Add(new(row.Line, ImportOutcome.Refused, row.Problem ?? "illisible", null, null));
            else plan.Add(Decide(row.Line, row.Patient with { RegularGp = await Doctor(row.Rpps, ct) }, index, matcher));
        }

        return plan;
    }

    private PlannedLine Decide(int line, NewPatient from, PatientIndex index, Matcher matcher)
    {
        PlannedLine Refuse(string why) => new(line, ImportOutcome.Refused, why, from, null);

        var card = IdentityCard.Of("", IdentifyInRegister.Read(from.Traits));
        if (from.LocalId is { } number && !lineOfNumber.TryAdd(number, line)) return Refuse($"même numéro de dossier qu'à la ligne {lineOfNumber[number]}");
        if (card.Number.Length > 0 && !lineOfIns.TryAdd(card.Number, line)) return Refuse($"même INS qu'à la ligne {lineOfIns[card.Number]}");

        if (from.LocalId is not null && byNumber[from.LocalId].FirstOrDefault() is { } numbered) return Compare(line, from, numbered);

        var answer = matcher.Decide(card, index.CandidatesFor(card));
        var best = answer.Best is { } likely ? Known(likely.Patient) : null;
        if (answer.Decision == MatchDecision.Match && IsShared(best!))
            return best!.LocalNumber is { } other && from.LocalId is not null ? Refuse($"même INS que le dossier n° {other}") : Compare(line, from, best);
        // Two valid numbers that differ are two people, however alike.
        var alike = answer.Proposals.Where(p => card.Ins is null || p.Patient.Ins is null || p.Patient.Ins == card.Ins).Select(p => Known(p.Patient)).ToList();
        if (alike.Any(IsShared)) return Refuse("ressemble à un patient déjà entré : à rapprocher à la main");
        return alike.Count > 0 || answer.Decision == MatchDecision.Match ? Refuse(Closed) : new(line, ImportOutcome.New, Remark(card), from, null);
    }

    private RegisteredPatient Known(IdentityCard card) => known[new PatientId(Guid.Parse(card.Reference))];

    private bool IsShared(RegisteredPatient patient) => shared.Contains(patient.Patient);

    private PlannedLine Compare(int line, NewPatient from, RegisteredPatient ours)
    {
        if (!IsShared(ours)) return new(line, ImportOutcome.Refused, Closed, from, null);
        if (Strict(StrictWords.Of(from.Traits), StrictWords.Of(ours)) is { Count: > 0 } strict)
            return new(line, ImportOutcome.Refused, $"traits stricts autres que dans le dossier ({string.Join(", ", strict)}) : à corriger à la main", from, ours.Patient);
        // The regular GP reads whatever the patient objects to: a file, which nobody reads line by line, makes nobody so.
        if (from.RegularGp is { } gp && gp != ours.RegularGp && objected.Contains(ours.Patient))
            return new(line, ImportOutcome.Refused, "médecin traitant autre que dans le dossier d'un patient qui s'oppose à un partage : à changer à la main", from, ours.Patient);
        var changes = Changes(from, ours).ToList();
        return new(line, changes.Count == 0 ? ImportOutcome.Same : ImportOutcome.Changed, string.Join(", ", changes), from, ours.Patient);
    }

    private static List<string> Strict(StrictWords file, StrictWords ours)
    {
        var differing = new List<string>();
        if (NameForm.Of(file.BirthName) != NameForm.Of(ours.BirthName)) differing.Add("nom de naissance");
        if (NameForm.Of(file.FirstNames) != NameForm.Of(ours.FirstNames)) differing.Add("prénoms");
        if (file.Sex != Sex.Unknown && file.Sex != ours.Sex) differing.Add("sexe");
        if (file.BirthDate != ours.BirthDate) differing.Add("date de naissance");
        if (file.BirthPlace is not null && ours.BirthPlace is not null && file.BirthPlace != ours.BirthPlace) differing.Add("lieu de naissance");
        return differing;
    }

    private IEnumerable<string> Changes(NewPatient from, RegisteredPatient ours)
    {
        if (Says(from.Traits.UsedName, ours.UsedName)) yield return "nom utilisé";
        if (Says(from.Phone, ours.Phone)) yield return "téléphone";
        if (Says(from.Email, ours.Email)) yield return "adresse électronique";
        if (Says(from.Traits.Postcode, ours.Postcode) || Says(from.City, ours.City)) yield return "adresse";
        if (from.RegularGp is { } gp && gp != ours.RegularGp) yield return "médecin traitant";
        if (from.InformationGiven is not null && ours.InformedOn is null) yield return "information donnée";
        if (Newcomer.Objects(from) && !objecting.Contains(ours.Patient)) yield return "opposition";
        var said = RegisteredPatient.Of(ours.Patient, ours.Practice, from);
        if (!ours.IsDoubtful && said.Status > ours.Status && (ours.Matricule is null || ours.Matricule == said.Matricule)) yield return $"statut {IdentityLine.StatusWords(said.Status)}";
        if (ours.LocalNumber is null && said.LocalNumber is not null) yield return "numéro de dossier";
    }

    // An empty cell says nothing and wipes nothing.
    private static bool Says(string? file, string? ours) => file.OrNull() is { } said && said != ours;

    private static string Remark(IdentityCard card) =>
        card.Number.Length > 0 && card.Ins is null ? "matricule mal formé ou clé fausse : entré sans identité qualifiée" : "";

    private async ValueTask<MemberId?> Doctor(string? rpps, CancellationToken ct)
    {
        if (rpps is null) return null;
        if (!doctors.TryGetValue(rpps, out var doctor)) doctors[rpps] = doctor = await members.ByRpps(rpps, ct);
        return doctor;
    }
}
