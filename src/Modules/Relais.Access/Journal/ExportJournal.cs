using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Access.Journal;

/// <summary>A day of the journal as CSV, for whoever must answer for it. Ids and codes only: names stay in the house.</summary>
internal static class ExportJournal
{
    private const string Header = "ligne;instant;cabinet;membre;acte;objet;patient;note";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/journal/export", Handle).RequireAuthorization(Rights.SignedIn);

    private static async Task<Results<PushStreamHttpResult, NotFound>> Handle(string? cabinet, string? jour, string? acte, CurrentMember me, RelaisDb db, TimeProvider clock, CancellationToken ct)
    {
        var filter = JournalFilter.Of(cabinet, jour, acte, clock.LocalDay());
        if (filter.Practice is { } practice)
        {
            if (!me.May(Rights.SeeJournal, practice)) return TypedResults.NotFound();
            db.Tell(clock, practice, "journal.export", practice.Value, note: FormattableString.Invariant($"{filter.Day:yyyy-MM-dd} {filter.Act}").TrimEnd());
            await db.SaveChangesAsync(ct);
        }

        var lines = db.Set<JournalEntry>().AsNoTracking().Under(filter, me.Id).OrderBy(l => l.At).ThenBy(l => l.Number).AsAsyncEnumerable();
        return TypedResults.Stream(async body =>
        {
            await using var csv = new StreamWriter(body, new UTF8Encoding(false)) { NewLine = "\r\n" };
            await csv.WriteLineAsync(Header);
            await foreach (var line in lines.WithCancellation(ct)) await csv.WriteLineAsync(Row(line));
        }, "text/csv; charset=utf-8", FormattableString.Invariant($"journal-{filter.Day:yyyy-MM-dd}.csv"));
    }

    private static string Row(JournalEntry l) => string.Join(';',
        l.Number?.ToString(CultureInfo.InvariantCulture), l.At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture), l.Practice, l.Actor, l.Act, l.Subject, l.Patient, Quoted(l.Note));

    private static string? Quoted(string? note) => note?.IndexOfAny([';', '"', '\r', '\n']) >= 0 ? $"\"{note.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : note;
}
