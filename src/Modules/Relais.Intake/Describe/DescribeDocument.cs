using System.Globalization;
using Relais.Codecs;
using Relais.Codecs.Cda;
using Relais.Codecs.Ins;
using Relais.Codecs.Observations;
using Relais.Intake.Read;

namespace Relais.Intake.Describe;

/// <summary>Says a received part as its document says itself.</summary>
internal static class DescribeDocument
{
    private const int MostText = 20_000;

    public static DocumentSaid Of(PartRead part)
    {
        var said = new DocumentSaid
        {
            Path = part.Path.Length == 0 ? null : part.Path, Format = part.Nature.ToString().ToLowerInvariant(), Code = part.Type?.Code, CodeSystem = part.Type?.System,
            Title = part.Title, Patient = part.TraitsAreStructured ? Patient(part.Traits) : null, Authors = part.Sender is { } sender ? [sender] : [], Id = part.Identifier,
            Date = Day(part.Date), Version = part.Version, Relation = part.Replaces.Count > 0 ? [new RelationSaid("RPLC", part.Replaces)] : [],
            Results = [.. part.Observations.Select(Result)], Text = part.Nature == PartNature.Cda || part.Text.Length == 0 ? null : Short(part.Text), Scanned = part.TextIsScanned,
            Held = part.Held, Refused = part.Refused, Flaws = part.Nature == PartNature.Text ? [new Flaw("read.plain-text"), .. part.Flaws] : part.Flaws,
        };
        return part.Nature == PartNature.Cda ? Clinical(said, CdaReader.Read(part.Content)) : said;
    }

    public static string? Day(DateTimeOffset? date) => date?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static DocumentSaid Clinical(DocumentSaid said, CdaReading cda) => said with
    {
        Title = cda.Title, Patient = Patient(cda.Patient), Authors = [.. cda.Authors.Select(a => a.Name).OfType<string>()], Date = Day(cda.EffectiveTime),
        Relation = [.. cda.Relations.Select(r => new RelationSaid(r.Type, [.. r.Targets.Select(t => t.ToString())]))],
        Sections = [.. cda.AllSections.Select(s => new SectionSaid(s.Code?.Code, s.Title, s.Narrative is { } narrative ? NarrativePlain.Write(narrative).Text : ""))],
    };

    private static PatientSaid Patient(PatientTraits t) => new(
        t.BirthName, t.UsedName, t.FirstNames, t.UsedFirstName, t.Sex switch { Sex.Male => "M", Sex.Female => "F", _ => null },
        t.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), t.BirthPlace, t.Matricule, t.Oid);

    private static ResultSaid Result(Observation o) => new(o.Label, o.Code, o.CodeSystem, o.Value, o.Unit, o.Low, o.High, o.Reference, o.Interpretation, o.Status) { Second = o.SecondUnit is { } second ? Result(second) : null };

    private static string Short(string text) => text.Length <= MostText ? text : text[..MostText];
}
