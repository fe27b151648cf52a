using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;
using Relais.Codecs.Ins;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Patients.Export;

/// <summary>
/// The register of a practice as a file: the columns that an import reads, semicolons as French spreadsheets want. Who objects to sharing with the
/// reader is not in it; the regular GP, and Relais itself for whoever holds the machine, write everybody.
/// </summary>
internal sealed class PatientList(RelaisDb db, IMembers members, TimeProvider clock)
{
    private static readonly string[] Columns =
    [
        "local_id", "ins", "oid", "ins_status", "birth_name", "used_name", "first_names", "sex", "birth_date", "birth_place", "birth_place_label",
        "postcode", "city", "phone", "email", "regular_gp_rpps", "information_given", "objection",
    ];

    /// <summary>Tells the journal how many will leave, before the first does.</summary>
    public async Task<int> Announce(PracticeId practice, CancellationToken ct)
    {
        var count = await Those(practice).CountAsync(ct);
        db.Tell(clock, practice, "patient.export", practice.Value, note: $"{count}");
        await db.SaveChangesAsync(ct);
        return count;
    }

    public async Task Write(PracticeId practice, TextWriter to, CancellationToken ct)
    {
        // A cell that a spreadsheet would take for a formula is marked; the import takes the mark off.
        await using var csv = new CsvWriter(to, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" }, leaveOpen: true);
        foreach (var column in Columns) csv.WriteField(column);
        await csv.NextRecordAsync();
        var doctors = (await members.Professionals(ct)).ToDictionary(m => m.Id, m => m.Rpps);
        var closed = (await db.Set<Objection>().AsNoTracking().Standing.Where(o => o.Practice == practice && o.Scope == ObjectionScope.Record).Select(o => o.Patient!.Value).ToListAsync(ct)).ToHashSet();
        await foreach (var patient in Those(practice).OrderBy(p => p.BirthName).ThenBy(p => p.FirstNames).ThenBy(p => p.BirthDate).AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var cell in Cells(patient, patient.RegularGp is { } gp ? doctors.GetValueOrDefault(gp) : null, closed.Contains(patient.Patient))) csv.WriteField(cell);
            await csv.NextRecordAsync();
        }
    }

    private IQueryable<RegisteredPatient> Those(PracticeId practice) => db.Set<RegisteredPatient>().AsNoTracking().SharedWith(db, db.Walls.Actor).Where(p => p.Practice == practice);

    private static IEnumerable<string?> Cells(RegisteredPatient p, string? doctor, bool objects) =>
    [
        p.LocalNumber, p.Matricule, p.Oid, p.Status.ToString().ToUpperInvariant(), p.BirthName, p.UsedName, p.FirstNames, p.Sex switch { Sex.Male => "M", Sex.Female => "F", _ => "I" },
        Day(p.BirthDate), p.BirthPlace, p.BirthPlaceLabel, p.Postcode, p.City, p.Phone, p.Email, doctor, Day(p.InformedOn), objects ? "oui" : "non",
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
