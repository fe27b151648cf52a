using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relais.Platform;
using Relais.Platform.Requests;

namespace Relais.Intake.Count;

/// <summary>GET /comptes.csv: the table of the page, semicolons and a byte order mark as French spreadsheets want.</summary>
internal static class CountExport
{
    private const int DaysShown = 14, MostDays = 366;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/comptes.csv", Handle).RequireAuthorization(Rights.SeeCounts);

    private static async Task<IResult> Handle(string? cabinet, string? du, string? au, CountParts counting, CurrentMember me, TimeProvider clock, CancellationToken ct)
    {
        var practices = CountedPractices.Of(me).Where(p => string.IsNullOrEmpty(cabinet) || p.Id.Value.ToString() == cabinet).ToDictionary(p => p.Id, p => p.Name);
        var (from, to) = CountedPractices.Days(du, au, clock.LocalDay(), DaysShown, MostDays);
        var csv = new StringBuilder("\uFEFFjour;cabinet;canal;reçus;nouveaux;déjà reçus;versions;retirés;refusés;en main;retenus;clos;à lire;juste\r\n");
        foreach (var count in await counting.Of([.. practices.Keys], (from, to), ct))
        {
            var p = count.Parts;
            csv.AppendJoin(';', count.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Cell(practices[count.Practice]), Cell(count.Label),
                p.Received, p.New, p.Duplicates, p.Versions, p.Withdrawn, p.Refused, p.InHand, p.Held, p.Closed, p.Unread, p.IsWhole ? "oui" : "non").Append("\r\n");
        }

        return TypedResults.File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", $"comptes-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}.csv");
    }

    // A spreadsheet takes a cell that begins so for a formula.
    private static string Cell(string text) => $"\"{(text.Length > 0 && "=+-@\t\r".Contains(text[0]) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
