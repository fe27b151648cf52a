using System.Text;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Arrivals;

/// <summary>Calls, people at the counter, online forms: what the desk types in, as the JSON of that page's form.</summary>
internal sealed class Requests(Desk desk)
{
    public Arrival Call(Template template, Practice practice, Patient patient) => Make("telephone", template, practice, patient, Parent(patient));

    public Arrival Counter(Template template, Practice practice, Patient patient) => Make("guichet", template, practice, patient, Parent(patient));

    public Arrival Form(Template template, Practice practice, Patient patient) => Make("formulaire", template, practice, patient, Parent(patient));

    private Arrival Make(string channel, Template template, Practice practice, Patient patient, string? by)
    {
        var at = desk.Moment();
        var text = string.Join(" ", template.Write(desk.Dice, patient, at.DateTime, desk.DoctorOf(patient, practice).Name).Select(s => s.Text));
        var json = JsonFile.Text(new
        {
            channel = $"{channel}-{practice.Key}",
            receivedAt = at.ToString("yyyy-MM-dd'T'HH:mm:sszzz"),
            caller = by ?? $"{patient.Civility} {patient.CurrentName} {patient.FirstName}",
            forWhom = by is not null ? "son enfant" : patient.Sex == 'F' ? "elle-même" : "lui-même",
            patient = new { name = patient.CurrentName, firstName = patient.FirstName, birthDate = channel == "telephone" && desk.Dice.Chance(30) ? null : patient.BirthDate.ToString("yyyy-MM-dd") },
            callback = channel == "guichet" ? null : patient.Phone.Length > 0 ? patient.Phone : "02 61 91 99 99",
            takenBy = channel == "formulaire" ? null : practice.Key switch { "tilleuls" => "samia", "hauts" => "odile", _ => "nora" },
            text,
        });
        var expected = new ExpectedDocument(template.Kind, null, template.Class, patient.LocalId, "propose", null, template.Urgency, template.Title(desk.Dice)) { Form = channel };
        return new Arrival($"{channel}-{practice.Key}", practice.Key, at, channel, "json", Encoding.UTF8.GetBytes(json), channel, [expected]);
    }

    private string? Parent(Patient patient) => patient.Age >= 16 ? null : $"{(desk.Dice.Chance(70) ? "Mme" : "M.")} {patient.CurrentName} ({(desk.Dice.Chance(70) ? "mère" : "père")} de {patient.FirstName})";
}
