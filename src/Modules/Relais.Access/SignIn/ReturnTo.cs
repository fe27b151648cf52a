using Relais.Platform.Ui;

namespace Relais.Access.SignIn;

/// <summary>The page somebody asked for before the door stopped them, carried through both steps in the address, as the framework names it.</summary>
internal static class ReturnTo
{
    public const string Name = "ReturnUrl";

    public static string After(string step, string? wanted) => Page(wanted) is { } page ? $"{step}?{Name}={Uri.EscapeDataString(page)}" : step;

    /// <summary>Null for what leads off this site or back to the door.</summary>
    public static string? Page(string? wanted) =>
        wanted is { Length: > 1 and < 500 } && ActionFilter.IsLocal(wanted) && !wanted.StartsWith("/connexion", StringComparison.OrdinalIgnoreCase) && !wanted.StartsWith("/deconnexion", StringComparison.OrdinalIgnoreCase) ? wanted : null;
}
