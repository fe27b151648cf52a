using Relais.Samples.Maker.Cda;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Arrivals;

/// <summary>Documents replaced and withdrawn, mails sent twice, and one the patient may not see yet.</summary>
internal sealed class Versions(Desk desk, XdmMails mails)
{
    public IEnumerable<Arrival> All()
    {
        desk.Part("versions");
        foreach (var key in new[] { "cons-cardio", "crh-bpco" })
        {
            var (template, practice) = (Template.Of(key), desk.Practice());
            var document = mails.Document(template, practice, Sent.Of(desk.Someone(practice, p => p.IsQualified && template.Suits(p)), desk.Dice)) with { Written = DemoDay.Paris(DemoDay.DaysAgo(3, 10, 12)) };
            var first = mails.Mail(document, template, practice, scenario: "version-first");
            yield return first;
            var second = document with { Id = document.SetId + ".2", Version = 2, Replaces = document.Id, Written = document.Written.AddDays(1), Sections = [.. document.Sections, ("Rectificatif", "Cette version annule et remplace la précédente : posologie corrigée.")] };
            var replaced = mails.Mail(second, template, practice, scenario: "version-replaces", action: "C") with { Status = "version", Of = first };
            yield return replaced;
            if (key == "crh-bpco") yield return mails.Mail(second, template, practice, scenario: "version-withdrawn", action: "D") with { Status = "withdrawal", Of = replaced, Received = replaced.Received.AddHours(5) };
        }
        for (var i = 0; i < 4; i++)
        {
            var (template, practice) = (Template.Of(i % 2 == 0 ? "img-genou" : "cons-endo"), desk.Practice());
            var first = mails.Ordinary(template, practice, desk.Someone(practice, p => p.IsQualified && template.Suits(p)));
            yield return first;
            // The very same message fetched again an hour later.
            yield return first with { Received = first.Received.AddHours(1) < DemoDay.Now ? first.Received.AddHours(1) : first.Received.AddMinutes(2), Status = "duplicate", Of = first, Scenario = "sent-twice" };
        }
        var invisible = Template.Of("img-nodule");
        var doc = mails.Document(invisible, Val.Tilleuls, Sent.Of(desk.Someone(Val.Tilleuls, p => p.IsQualified && invisible.Suits(p)), desk.Dice));
        yield return mails.Mail(doc, invisible, Val.Tilleuls, scenario: "invisible-to-patient", flag: "INVISIBLE_PATIENT");
    }
}
