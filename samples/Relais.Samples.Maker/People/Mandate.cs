namespace Relais.Samples.Maker.People;

/// <summary>A member serves a practice on certain days, from a date on.</summary>
internal sealed record Mandate(string Practice, string[]? Days = null, string? Role = null, string? Site = null, string From = "2026-01-05", string? To = null)
{
    public static readonly string[] Week = ["monday", "tuesday", "wednesday", "thursday", "friday"];
}
