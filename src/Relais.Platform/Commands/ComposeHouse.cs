using Microsoft.Extensions.DependencyInjection;

namespace Relais.Platform.Commands;

/// <summary>Composes all rooms over a folder and a database of the caller's choice, for a command that works on a base of its own.</summary>
/// <param name="database">A SQLite file or a PostgreSQL address; null is <c>relais.db</c> in the folder.</param>
public delegate ServiceProvider ComposeHouse(string? folder, string? database);
