using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Servers;
using Relais.Kernel;
using Relais.Patients.Register;

namespace Relais.Desk.Specs.Houses;

/// <summary>What stands behind the wall of the Girard practice: the ids a trespasser may hold, the words he must not read, and the state he must not change.</summary>
/// <param name="Ids">One of each sort of row, all found in the database.</param>
/// <param name="State">A print of every row of that practice, journal and blobs included.</param>
internal sealed record OtherSide(IReadOnlyDictionary<string, Guid> Ids, string State)
{
    public static readonly string[] Words = ["ZYGOMALAS", "QUATREFEUILLES", "Hermione", "255081416802538", "Brindezingue"];
    private static readonly SemaphoreSlim Planting = new(1);

    public static async Task<OtherSide> Of(House house)
    {
        await Plant(house);
        await using var connection = await TestDatabase.Open(house.Database);
        var ids = new Dictionary<string, Guid> { ["practice"] = house.Town.Girard.Value, ["member"] = house.Town.Members["paul"].Value, ["channel"] = house.Town.GirardMail };
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in await Tables(connection, house.OnPostgres)) await Print(connection, table, house.Town.Girard, ids, hash);
        return new OtherSide(ids, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Letters about the planted patient, one filed, one held, one step done, an objection, a care team, a consent.</summary>
    private static async Task Plant(House house)
    {
        await Planting.WaitAsync();
        try
        {
            if (await house.Ask(house.Town.Girard, db => db.Set<WorkItem>().AnyAsync())) return;
            var item = await house.Comes(house.Town.Girard, house.Town.GirardMail, ClinicalDocument.About(Townspeople.Zygomalas, ClinicalDocument.Discharge, "Lettre Brindezingue", "Hermione Zygomalas est sortie."));
            await house.Comes(house.Town.Girard, house.Town.GirardMail, ClinicalDocument.About(Townspeople.Zygomalas with { Traits = Townspeople.Zygomalas.Traits with { Matricule = null, Oid = null } }, ClinicalDocument.Laboratory, "Brindezingue à confirmer"));
            var paul = await house.As("paul");
            Assert.True((await paul.Act($"/travail/{item.Id}/passage", ("a", house.Town.Members["odile"].ToString()), ("mot", "Brindezingue"))).IsDone);
            var patient = await house.Ask(house.Town.Girard, db => db.Set<RegisteredPatient>().Where(p => p.BirthName == "ZYGOMALAS").Select(p => p.Patient).SingleAsync());
            using var objected = await paul.Post($"/patients/{patient}/objections", ("a", house.Town.Members["odile"].ToString()));
            using var joined = await paul.Post($"/patients/{patient}/equipe", ("membre", house.Town.Members["paul"].ToString()), ("du", "2026-11-20"));
            using var consented = await paul.Post($"/patients/{patient}/consentements", ("objet", "Trainee"), ("forme", "Oral"), ("le", "2026-11-20"));
            using var file = new MultipartFormDataContent
            {
                { new StringContent(house.Town.Girard.ToString()), "cabinet" },
                { new ByteArrayContent(Encoding.UTF8.GetBytes("birth_name,first_names,sex,birth_date\nBRINDEZINGUE,Octave,M,1950-01-02\n")), "fichier", "patients.csv" },
            };
            using var import = new HttpRequestMessage(HttpMethod.Post, "/patients/import") { Content = file };
            import.Headers.Add("Origin", "http://val.test");
            using var brought = await paul.SendAsync(import);
            Assert.Equal(303, (int)brought.StatusCode);
        }
        finally
        {
            Planting.Release();
        }
    }

    private static async Task<List<(string Name, string? Id)>> Tables(DbConnection connection, bool postgres)
    {
        await using var query = connection.Command(postgres
            ? "SELECT t.table_name, (SELECT min(c.column_name) FROM information_schema.columns c WHERE c.table_name = t.table_name AND c.column_name IN ('Id', 'Patient')) FROM information_schema.columns t WHERE t.column_name = 'Practice' ORDER BY t.table_name"
            : "SELECT t.name, (SELECT min(c.name) FROM pragma_table_info(t.name) c WHERE c.name IN ('Id', 'Patient')) FROM sqlite_master t WHERE t.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'Practice') ORDER BY t.name");
        await using var rows = await query.ExecuteReaderAsync();
        var tables = new List<(string, string?)>();
        while (await rows.ReadAsync()) tables.Add((rows.GetString(0), rows.IsDBNull(1) ? null : rows.GetString(1)));
        return tables;
    }

    private static async Task Print(DbConnection connection, (string Name, string? Id) table, PracticeId practice, Dictionary<string, Guid> ids, IncrementalHash hash)
    {
        await using var query = connection.Command($"SELECT * FROM \"{table.Name}\" WHERE Practice = @p", practice.Value);
        await using var rows = await query.ExecuteReaderAsync();
        var printed = new List<string>();
        while (await rows.ReadAsync())
        {
            var row = Enumerable.Range(0, rows.FieldCount).Select(n => (Name: rows.GetName(n), Value: rows[n])).ToList();
            if (row.Find(c => c.Name == table.Id).Value is { } id && (id as Guid? ?? (id is byte[] { Length: 16 } bytes ? new Guid(bytes, true) : null)) is { } found) ids[table.Name] = found;
            printed.Add(string.Join('|', row.Select(c => InWords(c.Value))));
        }

        // A database owes nobody an order of rows.
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', [table.Name, .. printed.Order(StringComparer.Ordinal)])));
    }

    private static string InWords(object value) => value switch
    {
        byte[] bytes => Convert.ToHexStringLower(bytes),
        DateTime at => at.ToString("O", CultureInfo.InvariantCulture),
        Array many => string.Join(',', many.Cast<object>().Select(InWords)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
