using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Platform.Store;

namespace Relais.Patients.Commands;

/// <summary>A patient as a line of the terminal names them: never by name, which stays in the history of a shell.</summary>
internal static class NamedPatient
{
    public static Option<string> Option { get; } = new("--patient") { Description = "Numéro du patient dans le logiciel du cabinet, ou son numéro dans Relais (celui de l'adresse de sa fiche).", Required = true };

    public static async Task<RegisteredPatient> Find(IServiceProvider scope, PracticeId practice, ParseResult parsed, CancellationToken ct)
    {
        var said = parsed.GetValue(Option)!.Trim();
        PatientId? id = Guid.TryParse(said, out var known) ? new PatientId(known) : null;
        var found = await scope.GetRequiredService<RelaisDb>().Set<RegisteredPatient>().Where(p => p.Practice == practice && (p.LocalNumber == said || p.Patient == id)).ToListAsync(ct);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new Refusal("patients.unknown", $"Aucun patient de ce cabinet n'a le numéro « {said} »."),
            _ => throw new Refusal("patients.two", $"Plusieurs patients de ce cabinet ont le numéro « {said} » : donnez le numéro dans Relais."),
        };
    }
}
