using System.CommandLine;

namespace Relais.Patients.Commands;

/// <summary><c>relais patients …</c></summary>
internal static class PatientsCommand
{
    public static Command Of(IServiceProvider services) =>
        new("patients", "Rapprocher deux fichiers d'identités, entrer un fichier de patients, en écrire un, dire avec qui un dossier est partagé.") { MatchCommand.Of(), ImportCommand.Of(services), ExportCommand.Of(services), TeamCommand.Of(services), ConsentsCommand.Of(services) };
}
