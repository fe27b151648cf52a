using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Patients.Share;
using Relais.Platform;
using Relais.Platform.Commands;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Patients.Commands;

/// <summary><c>relais patients team list | join | leave</c>: who takes care of a patient with the practice, and what is open to them.</summary>
internal static class TeamCommand
{
    private static readonly Option<string?> From = new("--from") { Description = "Premier jour, AAAA-MM-JJ ; aujourd'hui par défaut." };
    private static readonly Option<string?> To = new("--to") { Description = "Dernier jour, AAAA-MM-JJ ; sans fin par défaut." };

    public static Command Of(IServiceProvider services) => new("team", "L'équipe de soins d'un patient : qui le prend en charge avec le cabinet.")
    {
        PracticeVerb.Reading(services, "list", "Dit l'équipe de soins et ce qu'elle voit.", [NamedPatient.Option], List),
        PracticeVerb.Writing(services, "join", "Ajoute un professionnel à l'équipe de soins.", [NamedPatient.Option, NamedMember.Option, From, To], Join),
        PracticeVerb.Writing(services, "leave", "Retire un professionnel de l'équipe de soins, dès maintenant.", [NamedPatient.Option, NamedMember.Option], Leave),
    };

    private static async Task List(IServiceProvider scope, PracticeId practice, ParseResult parsed, bool json, CancellationToken ct)
    {
        var patient = await NamedPatient.Find(scope, practice, parsed, ct);
        foreach (var row in (await scope.GetRequiredService<ReadSharing>().Of(patient, withChoices: false, ct)).Team)
            Console.WriteLine(json ? JsonLine.Of(new { id = row.Id, name = row.Name, function = row.Function, days = row.Days, door = row.Door, isShut = row.IsShut }) : $"{row.Name}, {row.Function} | {row.Days} | {row.Door}");
    }

    private static async Task Join(IServiceProvider scope, PracticeId practice, ParseResult parsed, bool json, CancellationToken ct)
    {
        var (patient, member) = (await NamedPatient.Find(scope, practice, parsed, ct), await NamedMember.Find(scope, parsed, ct));
        var (db, clock) = (scope.GetRequiredService<RelaisDb>(), scope.GetRequiredService<TimeProvider>());
        var joined = await scope.GetRequiredService<KeepCareTeam>().Join(patient, member.Id, new Period(ShareTerms.Day(parsed.GetValue(From)) ?? clock.LocalDay(), ShareTerms.Day(parsed.GetValue(To))), ct);
        db.Tell(clock, practice, "patient.team-join", patient.Patient.Value, patient.Patient);
        await db.SaveChangesAsync(ct);
        Console.WriteLine(json ? JsonLine.Of(new { id = joined.Id, name = member.Name, from = joined.From, to = joined.To }) : $"{member.Name} est de l'équipe de soins depuis le {joined.From:dd/MM/yyyy}.");
    }

    private static async Task Leave(IServiceProvider scope, PracticeId practice, ParseResult parsed, bool json, CancellationToken ct)
    {
        var (patient, member) = (await NamedPatient.Find(scope, practice, parsed, ct), await NamedMember.Find(scope, parsed, ct));
        var (db, clock) = (scope.GetRequiredService<RelaisDb>(), scope.GetRequiredService<TimeProvider>());
        if ((await scope.GetRequiredService<KeepCareTeam>().Leave(patient, member.Id, ct)).FirstOrDefault() is not { } left)
            throw new Refusal("patients.team-nobody", $"{member.Name} n'est pas de l'équipe de soins de ce patient.");
        db.Tell(clock, practice, "patient.team-leave", patient.Patient.Value, patient.Patient);
        await db.SaveChangesAsync(ct);
        Console.WriteLine(json ? JsonLine.Of(new { id = left.Id, name = member.Name, to = left.To }) : $"{member.Name} n'est plus de l'équipe de soins.");
    }
}
