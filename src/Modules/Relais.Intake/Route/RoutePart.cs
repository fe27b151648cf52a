using Relais.Contracts.Access;
using Relais.Contracts.Delegation;
using Relais.Contracts.Patients;
using Relais.Contracts.Protocols;
using Relais.Contracts.Territory;
using Relais.Intake.Channels;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Planning.WorkingHours;
using Relais.Platform;
using Relais.Platform.Ui;

namespace Relais.Intake.Route;

/// <summary>What routing knows of a practice: its people, its hours, its clock. Loaded once per batch.</summary>
internal sealed record PracticeDesk(PracticeCard Practice, IReadOnlyList<ServingMember> Serving, WorkingCalendar Hours, Func<string, CancellationToken, Task<ProtocolCard?>> DeskProtocol);

/// <summary>
/// Who answers for a part, who holds it, until when. Administrative work under a signed protocol waits for the desk; clinical
/// content goes to a doctor; what is held waits where everybody sees it.
/// </summary>
internal sealed class RoutePart
{
    private const int MostOfLabel = 60;

    public async Task<NewWork> Route(Document document, Channel channel, PracticeDesk desk, PatientCard? patient, Kind kind, DateTimeOffset receivedAt, string? urgencyWords, CancellationToken ct)
    {
        var accountable = Addressee(document.RecipientNumbers(), desk) ?? Serving(desk, patient?.RegularGp) ?? channel.Referent;
        var toDoctor = document.Class == KindClass.Clinical || patient is { AlwaysToDoctor: true };
        var protocol = document.Class == KindClass.Administrative ? await desk.DeskProtocol(document.Kind, ct) : null;
        var doctor = desk.Serving.FirstOrDefault(s => s.Member.Id == accountable && s.Role is Role.Doctor or Role.Locum);
        var holder = document.Held is null && (toDoctor || (document.Class == KindClass.Administrative && protocol is null)) ? doctor?.Member.Id : null;
        return new NewWork(
            document.Practice, document.Id, Titled(document, kind), document.Kind, document.Class, document.Patient, patient?.Label ?? NoPatient(document), document.Sender ?? channel.Label,
            accountable, holder, receivedAt, Due(kind, desk.Hours, receivedAt, document.Urgency), document.Urgency, urgencyWords,
            document.Held, document.Held is null ? null : HeldReason.InWords(document.Held), protocol?.Cite());
    }

    /// <summary>Opening hours as a working calendar; a practice that gave none works on weekdays, 8 to 19.</summary>
    public static WorkingCalendar Calendar(PracticeCard practice)
    {
        var week = practice.Hours.Where(d => d.Value.Count > 0).ToDictionary(d => d.Key, d => (IReadOnlyList<Opening>)[.. d.Value.Select(Open)]);
        return week.Count > 0
            ? new WorkingCalendar { Zone = LocalTime.Paris, Week = week }
            : WorkingCalendar.Weekdays(LocalTime.Paris, new Opening(new TimeOnly(8, 0), new TimeOnly(19, 0)));
    }

    private static Opening Open(string hours)
    {
        var (from, to) = (hours.Split('-')[0], hours.Split('-')[1]);
        return new Opening(TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static MemberId? Addressee(IReadOnlyList<string> rpps, PracticeDesk desk) =>
        rpps.Select(number => desk.Serving.FirstOrDefault(s => s.Member.Rpps == number)?.Member.Id).FirstOrDefault(found => found is not null);

    private static MemberId? Serving(PracticeDesk desk, MemberId? member) => desk.Serving.Any(s => s.Member.Id == member) ? member : null;

    private static DateTimeOffset Due(Kind kind, WorkingCalendar hours, DateTimeOffset receivedAt, int urgency)
    {
        if (urgency > 1) return receivedAt;
        var due = kind.Due.Unit == DeadlineUnit.WorkingHours
            ? Clock.Add(hours, receivedAt, TimeSpan.FromHours(kind.Due.Amount))
            : Clock.AddDays(hours, receivedAt, kind.Due.Amount, endOfDay: true);
        // Raised: no later than the end of the first working day.
        var soon = urgency == 1 ? Clock.AddDays(hours, receivedAt, 0, endOfDay: true) : null;
        var date = due ?? receivedAt.AddDays(2);
        return soon < date ? soon.Value : date;
    }

    private static string Titled(Document document, Kind kind) => kind.Code == Kind.Unknown ? (document.Title.Length > 0 ? document.Title : "Document à préciser") : kind.Name;

    /// <summary>Who the document says it is about stands with a question mark: many to confirm are told apart in a list, and none is taken for confirmed.</summary>
    private static string NoPatient(Document document)
    {
        if (document.Held is null) return "Sans patient";   // it is about nobody
        var said = document.ReadTraits();
        if ((said.UsedName ?? said.BirthName) is not { } name) return HeldReason.IsAboutWho(document.Held) ? "Patient à confirmer" : document.Held is HeldReason.Kind ? "Sans patient" : "Patient non lu";
        var label = PatientLabel.Of(name, said.FirstNames);
        return $"{(label.Length > MostOfLabel ? label[..MostOfLabel] + "…" : label)} ?";
    }
}
