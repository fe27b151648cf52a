using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Patients.Share;
using Relais.Platform;
using Relais.Platform.Commands;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Patients.Commands;

/// <summary><c>relais patients consents list | give | withdraw</c>: what a patient consents to.</summary>
internal static class ConsentsCommand
{
    private static readonly Option<ConsentSubject> Subject = new("--to") { Description = "À quoi : Sharing (partage du dossier, avec --member), Expertise, Trainee ou Messages.", DefaultValueFactory = _ => ConsentSubject.Sharing };
    private static readonly Option<string?> With = new("--member") { Description = "Avec qui, pour un partage : numéro RPPS, ou prénom et nom." };
    private static readonly Option<ConsentForm> Form = new("--form") { Description = "Comment : Oral, Written ou Electronic.", Required = true };
    private static readonly Option<string?> On = new("--on") { Description = "Le jour, AAAA-MM-JJ ; aujourd'hui par défaut." };
    private static readonly Option<string?> Until = new("--until") { Description = "Dernier jour, AAAA-MM-JJ ; sans fin par défaut." };

    public static Command Of(IServiceProvider services) => new("consents", "Ce à quoi un patient consent, et jusqu'à quand.")
    {
        PracticeVerb.Reading(services, "list", "Dit les consentements en cours.", [NamedPatient.Option], List),
        PracticeVerb.Writing(services, "give", "Note un consentement.", [NamedPatient.Option, Subject, With, Form, On, Until], Give),
        PracticeVerb.Writing(services, "withdraw", "Note que le patient retire son consentement.", [NamedPatient.Option, Subject, With], Withdraw),
    };

    private static async Task List(IServiceProvider scope, PracticeId practice, ParseResult parsed, bool json, CancellationToken ct)
    {
        var patient = await NamedPatient.Find(scope, practice, parsed, ct);
        foreach (var row in (await scope.GetRequiredService<ReadSharing>().Of(patient, withChoices: false, ct)).Consents)
            Console.WriteLine(json ? JsonLine.Of(new { id = row.Id, what = row.What, how = row.How }) : $"{row.What} | {row.How}");
    }

    private static async Task Give(IServiceProvider scope, PracticeId practice, ParseResult parsed, bool json, CancellationToken ct)
    {
        var (patient, member) = (await NamedPatient.Find(scope, practice, parsed, ct), await Member(scope, parsed, ct));
        var (db, clock) = (scope.GetRequiredService<RelaisDb>(), scope.GetRequiredService<TimeProvider>());
        var given = await scope.GetRequiredService<KeepConsents>().Give(patient,
            new ConsentTerms(parsed.GetValue(Subject), member?.Id, parsed.GetValue(Form), ShareTerms.Day(parsed.GetValue(On)) ?? clock.LocalDay(), ShareTerms.Day(parsed.GetValue(Until))), ct);
        db.Tell(clock, practice, "patient.consent", patient.Patient.Value, patient.Patient);
        await db.SaveChangesAsync(ct);
        Console.WriteLine(json ? JsonLine.Of(new { id = given.Id, subject = given.Subject.ToString(), name = member?.Name, on = given.GivenOn, until = given.Until }) : $"Consentement noté : {Words(given.Subject, member)}, le {given.GivenOn:dd/MM/yyyy}.");
    }

    private static async Task Withdraw(IServiceProvider scope, PracticeId practice, ParseResult parsed, bool json, CancellationToken ct)
    {
        var (patient, member, subject) = (await NamedPatient.Find(scope, practice, parsed, ct), await Member(scope, parsed, ct), parsed.GetValue(Subject));
        var (db, clock) = (scope.GetRequiredService<RelaisDb>(), scope.GetRequiredService<TimeProvider>());
        var who = member?.Id;
        var given = await db.Set<Consent>().StandingAt(clock.LocalDay()).SingleOrDefaultAsync(c => c.Patient == patient.Patient && c.Subject == subject && c.Member == who, ct)
            ?? throw new Refusal("patients.no-consent", $"Aucun consentement en cours de ce patient : {Words(subject, member)}.");
        given.Withdraw(clock.LocalDay());
        db.Tell(clock, practice, "patient.consent-withdraw", patient.Patient.Value, patient.Patient);
        await db.SaveChangesAsync(ct);
        Console.WriteLine(json ? JsonLine.Of(new { id = given.Id, withdrawnOn = given.WithdrawnOn }) : $"Consentement retiré : {Words(subject, member)}.");
    }

    private static async Task<MemberCard?> Member(IServiceProvider scope, ParseResult parsed, CancellationToken ct) =>
        parsed.GetValue(With) is { } said ? await NamedMember.Find(scope, said, ct) : null;

    private static string Words(ConsentSubject subject, MemberCard? member) => ShareWords.Of(subject) + (member is null ? "" : $" avec {member.Name}");
}
