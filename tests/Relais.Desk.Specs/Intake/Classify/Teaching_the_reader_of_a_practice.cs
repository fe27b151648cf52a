using Relais.Contracts.Protocols;
using Relais.Intake.Classify;

namespace Relais.Desk.Specs.Intake.Classify;

public class Teaching_the_reader_of_a_practice
{
    private const string Newsletter = "La gazette du quartier : portrait de la boulangère, horaires de la déchèterie, programme du ciné-club et mots fléchés.";
    private const string NextNewsletter = "La gazette du quartier, numéro de juin : portrait du fleuriste, mots fléchés, le programme du ciné-club de l'été.";

    [Fact]
    public void changes_what_it_reads_next()
    {
        var taught = KindReader.Trained.Learn(Newsletter, "EventInvitation");

        Assert.NotEqual("EventInvitation", Settled(KindReader.Trained, NextNewsletter));
        Assert.Equal("EventInvitation", taught.Read(Of(NextNewsletter))!.Kind);
    }

    [Fact]
    public void leaves_the_reader_of_the_others_as_it_was()
    {
        var before = KindReader.Trained.Read(Of(NextNewsletter))!.Probability;

        KindReader.Trained.Learn(Newsletter, "EventInvitation");

        Assert.Equal(before, KindReader.Trained.Read(Of(NextNewsletter))!.Probability);
    }

    [Fact]
    public void keeps_what_the_reader_knew()
    {
        var taught = KindReader.Trained.Learn(Newsletter, "EventInvitation").Learn("Relevé de la pompe à chaleur du cabinet, révision annuelle.", "SupplierInvoice");

        var (before, after) = (Right(KindReader.Trained), Right(taught));

        Assert.InRange(after, before - 2, int.MaxValue);

        static int Right(KindReader reader) => LettersFromStrangers.SeenByAuthors.Count(l => reader.Read(Of(l.Text))!.Kind == l.Kind);
    }

    [Fact]
    public void gives_the_same_reader_from_the_corrections_it_kept()
    {
        var taught = KindReader.Trained.Learn(Newsletter, "EventInvitation").Learn("Clés du local à rendre au gardien.", "AdministrativeDocument");

        var again = KindReader.Trained.Learn(taught.Corrections);

        Assert.Equal(taught.Read(Of(NextNewsletter))!.Probability, again.Read(Of(NextNewsletter))!.Probability);
    }

    [Fact]
    public void asks_about_a_kind_that_only_the_practice_taught_until_three_examples()
    {
        string[] badges =
        [
            "Badge de parking du personnel : le vôtre expire, merci de passer à la loge avec votre plaque d'immatriculation.",
            "Parking du personnel, renouvellement des badges : donnez votre plaque d'immatriculation à la loge.",
            "La loge rappelle que les badges de parking du personnel sont à renouveler, plaque d'immatriculation à fournir.",
        ];
        const string next = "Nouveaux badges pour le parking du personnel : passez à la loge, plaque d'immatriculation en main.";

        var reader = KindReader.Trained;
        var settled = new List<(string, bool)>();
        foreach (var badge in badges)
        {
            reader = reader.Learn(badge, "AdministrativeDocument");
            var read = reader.Read(Of(next))!;
            settled.Add((read.Kind, read.IsSettled));
        }

        Assert.Equal([("AdministrativeDocument", false), ("AdministrativeDocument", false), ("AdministrativeDocument", true)], settled);
    }

    [Fact]
    public void cannot_teach_that_clinical_words_are_administrative()
    {
        const string report = "Chère consœur, à l'examen je retrouve un souffle systolique. La biologie montre une CRP à 48 mg/L. Je revois la patiente.";
        var reader = KindReader.Trained;
        for (var insistence = 0; insistence < 5; insistence++) reader = reader.Learn(report, "SupplierInvoice");

        var found = new Classifier(Desk.Catalogue, reader).Classify(Of(report), Desk.Today);

        Assert.Equal((Outcome.Ask, KindClass.Clinical), (found.Outcome, found.Class));
    }

    private static string? Settled(KindReader reader, string text) => reader.Read(Of(text)) is { Probability: >= 0.6 } read ? read.Kind : null;

    private static DocumentToClassify Of(string text) => new() { Text = text };
}
