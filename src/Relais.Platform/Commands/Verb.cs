using System.CommandLine;

namespace Relais.Platform.Commands;

/// <summary>A command-line verb as a module registers it; <paramref name="Build"/> gets the program's services.</summary>
public sealed record Verb(Func<IServiceProvider, Command> Build);
