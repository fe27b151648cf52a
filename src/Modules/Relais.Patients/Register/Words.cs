namespace Relais.Patients.Register;

/// <summary>An empty cell of a form or a file says nothing.</summary>
internal static class Words
{
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
