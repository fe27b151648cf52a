using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Relais.Codecs.Ins;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Patients.Match;
using Relais.Platform;
using Relais.Platform.Store;

namespace Relais.Patients.Register;

internal sealed class PatientsOfPractice(RelaisDb db, TimeProvider clock) : IPatients
{
    private const int Most = 20;
    private const int MostWords = 8;
    private static readonly string[] DateForms = ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "ddMMyyyy", "yyyy-MM-dd"];

    public async Task<PatientCard?> Find(PatientId patient, CancellationToken ct) =>
        (await Cards([patient], ct)).GetValueOrDefault(patient);

    public async Task<IReadOnlyDictionary<PatientId, PatientCard>> Cards(IEnumerable<PatientId> patients, CancellationToken ct)
    {
        var cards = new Dictionary<PatientId, PatientCard>();
        foreach (var wanted in patients.Distinct().Chunk(500))
            foreach (var card in await Shown(db.Set<RegisteredPatient>().Where(p => wanted.Contains(p.Patient)), ct)) cards[card.Id] = card;
        return cards;
    }

    public async Task<IReadOnlyDictionary<PatientId, string>> LocalNumbers(IEnumerable<PatientId> patients, CancellationToken ct)
    {
        var numbers = new Dictionary<PatientId, string>();
        foreach (var wanted in patients.Distinct().Chunk(500))
        {
            var rows = await db.Set<RegisteredPatient>().AsNoTracking().Where(p => wanted.Contains(p.Patient) && p.LocalNumber != null).Select(p => new { p.Patient, p.LocalNumber }).ToListAsync(ct);
            foreach (var row in rows) numbers[row.Patient] = row.LocalNumber!;
        }

        return numbers;
    }

    public async Task<IReadOnlyList<PatientCard>> Search(PracticeId practice, string typed, CancellationToken ct)
    {
        var words = new List<string>();
        var found = db.Set<RegisteredPatient>().Where(p => p.Practice == practice);
        foreach (var word in typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            if (DateOnly.TryParseExact(word, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) found = found.Where(p => p.BirthDate == date);
            else words.AddRange(FrenchNames.Words(NameForm.Of(word)));
            if (words.Count > MostWords) break;
        }

        if (words.Count == 0 && !typed.Any(char.IsDigit)) return [];
        foreach (var word in words)
        {
            var named = db.Set<PatientWord>().BeginningWith(practice, word).Select(w => w.Patient);
            found = found.Where(p => named.Contains(p.Patient));
        }

        // MARTIN typed is first a MARTIN, then a CARRE-SAINT-MARTIN or whose first name it is; names with accents or hyphens keep to the alphabet.
        string[] whole = [.. words, string.Join(' ', words)];
        return await Shown(found.OrderByDescending(p => whole.Contains(p.UsedName!.ToUpper()) || whole.Contains(p.BirthName!.ToUpper())).ThenBy(p => p.UsedName ?? p.BirthName).ThenBy(p => p.FirstNames).ThenBy(p => p.BirthDate).Take(Most), ct);
    }

    public async Task<IReadOnlyDictionary<DocumentId, DocumentObjection>> Objections(IReadOnlyCollection<DocumentId> documents, CancellationToken ct)
    {
        var found = new Dictionary<DocumentId, DocumentObjection>();
        foreach (var asked in documents.Chunk(500))
        {
            var rows = await db.Set<Objection>().AsNoTracking().Standing.Where(o => o.Document != null && asked.Contains(o.Document.Value)).Select(o => new { Document = o.Document!.Value, o.Id, o.From, o.Reason }).ToListAsync(ct);
            foreach (var row in rows) found[row.Document] = new DocumentObjection(row.Id, row.From, row.Reason);
        }

        return found;
    }

    public async Task<IReadOnlyDictionary<PatientId, Closure>> Closed(IReadOnlyCollection<PatientId> patients, CancellationToken ct)
    {
        var closed = new Dictionary<PatientId, Closure>();
        if (db.Walls.Actor is not { } reader) return closed;
        foreach (var asked in patients.Distinct().Chunk(500))
        {
            var rows = await db.Set<Objection>().AsNoTracking().Closing(db, reader, clock.GetUtcNow())
                .Where(o => asked.Contains(o.Patient!.Value) && !db.Set<RegisteredPatient>().Any(p => p.Patient == o.Patient && p.RegularGp == reader))
                .Select(o => new { Patient = o.Patient!.Value, o.Scope }).ToListAsync(ct);
            foreach (var row in rows)
                if (row.Scope == ObjectionScope.Record || !closed.ContainsKey(row.Patient)) closed[row.Patient] = row.Scope == ObjectionScope.Record ? Closure.Everyone : Closure.Reader;
        }

        return closed;
    }

    public async Task<PatientCard?> OfWork(PatientId patient, CancellationToken ct) =>
        (await Shown(db.Set<RegisteredPatient>().Where(p => p.Patient == patient), reader: null, ct)).SingleOrDefault();

    private Task<IReadOnlyList<PatientCard>> Shown(IQueryable<RegisteredPatient> patients, CancellationToken ct) => Shown(patients, db.Walls.Actor, ct);

    // A closed record goes to the doctor whoever asked: only they may read it.
    private async Task<IReadOnlyList<PatientCard>> Shown(IQueryable<RegisteredPatient> patients, MemberId? reader, CancellationToken ct)
    {
        var closed = db.Set<Objection>().Standing.Where(o => o.Scope == ObjectionScope.Record);
        var rows = await patients.AsNoTracking().ReadableBy(db, reader, clock.GetUtcNow())
            .Select(p => new { Patient = p, Closed = closed.Any(o => o.Patient == p.Patient) }).ToListAsync(ct);
        var today = clock.LocalDay();
        return [.. rows.Select(r => IdentityLine.Card(r.Patient, today, r.Closed))];
    }
}
