using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Arrivals;

/// <summary>A few arrivals of the second territory; one is about the Jeanne Caron whom the first territory knows too.</summary>
internal static class HautsMix
{
    public static IEnumerable<Arrival> All(List<Patient> patients)
    {
        var practice = HautsTerritory.Practice;
        var desk = new Desk(new() { [practice.Key] = patients }, new Dictionary<string, int> { [practice.Key] = HautsTerritory.Known.Count });
        var mails = new XdmMails(desk);
        var requests = new Requests(desk);
        desk.Part("hauts");
        yield return mails.Ordinary(Template.Of("ldl-decompensation"), practice, patients[0]) with { Scenario = "jeanne-elsewhere" };
        foreach (var key in new[] { "cons-cardio", "img-thorax", "urg-plaie", "crh-chute" })
            yield return mails.Ordinary(Template.Of(key), practice, desk.Someone(practice, p => p.IsQualified && Template.Of(key).Suits(p)));
        yield return mails.Results(practice, desk.Someone(practice, p => p.IsQualified && p.Age > 30));
        foreach (var key in new[] { "rdv", "renouvellement", "salle-sport" })
            yield return requests.Call(Template.Of(key), practice, desk.Someone(practice, Template.Of(key).Suits));
        yield return requests.Counter(Template.Of("ecole-absence"), practice, desk.Someone(practice, Template.Of("ecole-absence").Suits));
    }
}
