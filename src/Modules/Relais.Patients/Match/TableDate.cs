using System.Globalization;

namespace Relais.Patients.Match;

/// <summary>A date in a table: 1980-04-03, 19800403 or 03/04/1980. Null when it is none of these, or no day of the calendar.</summary>
internal static class TableDate
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyyMMdd", "dd/MM/yyyy"];

    public static DateOnly? Read(string cell) =>
        DateOnly.TryParseExact(cell, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
