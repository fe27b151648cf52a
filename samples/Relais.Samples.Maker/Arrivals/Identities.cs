using Relais.Samples.Maker.Cda;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Arrivals;

/// <summary>Mails whose identity must not be taken on trust: other traits, no INS, strangers, and homonyms whom the matricule tells apart.</summary>
internal sealed class Identities(Desk desk, XdmMails mails)
{
    public IEnumerable<Arrival> All()
    {
        desk.Part("identities");
        Template Any() => Template.Of(desk.Dice.Pick(["cons-cardio", "img-thorax", "crh-chute", "ldl-pneumopathie"]));
        Arrival Altered(string scenario, Func<Sent, Sent> alter, Func<Patient, bool>? who = null)
        {
            var (template, practice) = (Any(), desk.Practice());
            return mails.Altered(template, practice, desk.Someone(practice, p => template.Suits(p) && (who ?? (x => x.IsQualified))(p)), scenario, alter);
        }
        for (var i = 0; i < 2; i++)
        {
            yield return Altered("904-birth-date", s => s with { BirthDate = s.BirthDate!.Value.AddDays(10) });
            yield return Altered("904-first-name", s => s with { FirstNames = ["Eustache"], UsedName = s.UsedName });
            yield return Altered("904-other-ins", s => s with { Ins = Keys.Ins(s.Sex, s.BirthDate!.Value, s.BirthPlace!.Cog, 555) });
            yield return Altered("903-no-ins", s => s with { Ins = null });
            yield return Altered("905-no-birth-date", s => s with { BirthDate = null });
            yield return Altered("905-no-sex", s => s with { Sex = 'U' });
            yield return Altered("904-local-not-qualified", s => s with { Ins = Keys.Ins(s.Sex, s.BirthDate!.Value, s.BirthPlace!.Cog, 111) }, p => p.InsStatus is "PROV" or "VALI");
        }
        yield return Altered("904-wrong-key", s => s with { Ins = s.Ins![..13] + (s.Ins[13..] == "01" ? "02" : "01") });
        // The maiden name alone, as a hospital may write it: strict traits agree, so it is filed.
        yield return Altered("match-birth-name-only", s => s with { UsedName = "" }, p => p.IsQualified && p.UsedName.Length > 0);
        // The other Philippe Martin, the other Jeanne Caron, the twin: the matricule decides.
        foreach (var id in new[] { "T0005", "T0006", "T0004", "T0007", "T0010" })
            yield return mails.Ordinary(Template.Of("img-thorax"), Val.Tilleuls, desk.Patient(id)) with { Scenario = "match-homonym" };
        var either = mails.Altered(Template.Of("cons-cardio"), Val.Tilleuls, desk.Patient("T0005"), "903-homonyms", s => s with { Ins = null });
        yield return either with { Documents = [either.Documents[0] with { Patient = null, Decision = "hold", Candidates = ["T0005", "T0006"] }] };
        // Strangers: nobody of that name in the practice.
        var strangers = new Population(Val.Tilleuls with { Key = "passing", Letter = 'X', Patients = 6 }).Fill([]);
        foreach (var stranger in strangers.Where(s => s.Age > 17).Take(3))
            yield return mails.Altered(Template.Of("img-abdomen"), desk.Practice(), stranger with { InsStatus = "QUAL", Ins = Keys.Ins(stranger.Sex, stranger.BirthDate, stranger.BirthPlace.Cog, 77) }, "902-unknown", s => s);
    }
}
