using System.Text.Json;
using Relais.Contracts.Protocols;
using Relais.Intake.Classify;

namespace Relais.Desk.Specs.Intake.Classify;

/// <summary>Real clinical cases in French, none of which any training text has seen (promise 3: clinical is never lowered).</summary>
public class Reading_clinical_prose(ITestOutputHelper output)
{
    private static readonly Lazy<string[]> Cases = new(() =>
    [
        .. File.ReadLines(Path.Combine(SharedData.Folder("documents"), "e3c-clinical-cases.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!),
    ]);

    [Fact]
    public void never_makes_administrative_work_of_it()
    {
        var found = Cases.Value.Select(Desk.ClassifyText).ToArray();

        output.WriteLine($"{found.Length} cas : {found.Count(f => f.Outcome == Outcome.Propose)} proposés, {found.Count(f => f.Class == KindClass.Administrative)} administratifs");
        Assert.All(found, f => Assert.Equal(KindClass.Clinical, f.Class));
    }

    [Fact]
    public void is_stopped_by_the_reader_alone()
    {
        var proposed = Cases.Value
            .Select(text => KindReader.Trained.Read(new DocumentToClassify { Text = text })!)
            .Where(read => Desk.Catalogue.Find(read.Kind, Desk.Today).Class == KindClass.Administrative && read.Probability >= 0.5);

        Assert.Empty(proposed);
    }

    [Fact]
    public void is_stopped_by_the_clinical_words_alone() =>
        Assert.All(Cases.Value, text => Assert.NotEmpty(Findings.In(new DocumentToClassify { Text = text })));

    [Fact]
    public void is_stopped_in_short_extracts_too()
    {
        var extracts = Cases.Value.SelectMany(text => text.Chunk(300).Select(chunk => new string(chunk))).ToArray();
        var lowered = extracts.Where(text => Desk.ClassifyText(text).Class == KindClass.Administrative).ToArray();

        output.WriteLine($"{extracts.Length} extraits, {lowered.Length} administratifs");
        Assert.Empty(lowered);
    }
}
