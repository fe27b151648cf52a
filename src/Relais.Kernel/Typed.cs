namespace Relais.Kernel;

/// <summary>What people type.</summary>
public static class Typed
{
    /// <summary>The words on one line, one space between two, none around; empty for null.</summary>
    public static string OneLine(this string? typed) => string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
