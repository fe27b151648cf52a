using System.CommandLine;

namespace Relais.Patients.Commands;

/// <summary><c>relais patients …</c></summary>
internal static class PatientsCommand
{
    public static Command Of(IServiceProvider services) =>
        new("patients", "Rapprocher deux fichiers d'identités, entrer un fichier de patients.") { MatchCommand.Of(), ImportCommand.Of(services) };
}
