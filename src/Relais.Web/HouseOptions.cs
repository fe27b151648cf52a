namespace Relais.Web;

/// <summary>Where a program keeps its things.</summary>
/// <param name="Folder">Keys, drop folders, lock; made when absent.</param>
/// <param name="Database">A SQLite file, or a PostgreSQL address.</param>
internal sealed record HouseOptions(string Folder, string Database)
{
    /// <summary>Addresses or networks whose word is taken for the scheme and the address of who asks; nobody's by default.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    public static HouseOptions Of(string? folder, string? database)
    {
        var home = Path.GetFullPath(folder ?? "data");
        return new HouseOptions(home, database ?? Path.Combine(home, "relais.db"));
    }
}
