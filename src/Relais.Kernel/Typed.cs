using System.Globalization;

namespace Relais.Kernel;

/// <summary>What people type.</summary>
public static class Typed
{
    /// <summary>The words on one line, one space between two, none around; empty for null.</summary>
    public static string OneLine(this string? typed) => string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A day as a date field sends it and a terminal asks for it, <c>2026-11-20</c>; null for anything else.</summary>
    public static DateOnly? Day(this string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
