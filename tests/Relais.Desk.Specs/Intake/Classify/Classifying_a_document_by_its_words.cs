using Relais.Contracts.Protocols;
using Relais.Intake.Classify;

namespace Relais.Desk.Specs.Intake.Classify;

/// <summary>Promise 5: three outcomes, each shows the words of the document that led to it.</summary>
public class Classifying_a_document_by_its_words
{
    private const string Invoice = """
        Société Hygiène Ouest
        FACTURE n° 4812 du 3 mai
        Gants d'examen, draps d'examen. Total HT 80,00 €, TVA 16,00 €, net à payer 96,00 €.
        Règlement par virement sous 30 jours, IBAN ci-dessous.
        """;

    [Fact]
    public void proposes_what_it_recognises()
    {
        var found = Desk.ClassifyText(Invoice);

        Assert.Equal(("SupplierInvoice", KindClass.Administrative, Outcome.Propose), (found.Kind.Code, found.Class, found.Outcome));
        Assert.Equal("Reconnu à ses mots.", found.Reason);
    }

    [Fact]
    public void shows_words_that_stand_in_the_document()
    {
        var found = Desk.ClassifyText(Invoice);

        Assert.NotEmpty(found.Evidence);
        Assert.All(found.Evidence, e => Assert.Equal(e.Phrase, Invoice.Substring(e.Start, e.Length)));
        Assert.Contains(found.Evidence, e => e.Phrase.Contains("FACTURE") || e.Phrase.Contains("TTC") || e.Phrase.Contains("net à payer") || e.Phrase.Contains("TVA"));
    }

    [Theory]
    [InlineData("La biologie retrouve une CRP à 48 mg/L.", "48 mg/L")]
    [InlineData("Par ailleurs, suspicion de phlébite.", "suspicion de")]
    [InlineData("Il a de la fièvre depuis hier.", "fièvre")]
    [InlineData("Reprendre le bisoprolol 2,5 mg le matin.", "2,5 mg")]
    [InlineData("Antécédents : diabète.", "Antécédents")]
    public void asks_a_doctor_when_what_looks_administrative_holds_clinical_words(string clinical, string words)
    {
        var found = Desk.ClassifyText($"{Invoice}\n{clinical}");

        Assert.Equal((Outcome.Ask, KindClass.Clinical), (found.Outcome, found.Class));
        Assert.Contains(found.Evidence, e => e.Phrase.Contains(words));
        Assert.Contains("éléments cliniques", found.Reason);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData(" \n\t "), InlineData("12 / 45 -- 7 ... 2026 %%%"), InlineData("ab c")]
    public void holds_what_cannot_be_read(string? text)
    {
        var found = Desk.Classify(new DocumentToClassify { Text = text });

        Assert.Equal((Outcome.Hold, KindClass.Clinical, Kind.Unknown), (found.Outcome, found.Class, found.Kind.Code));
        Assert.Contains("Aucun texte lisible", found.Reason);
    }

    [Fact]
    public void asks_when_it_is_not_sure_and_stays_clinical_meanwhile()
    {
        var found = Desk.ClassifyText("Bonjour, pouvez-vous me rappeler au sujet de ce papier ? Merci beaucoup, à bientôt.");

        Assert.Equal((Outcome.Ask, KindClass.Clinical), (found.Outcome, found.Class));
    }

    [Fact]
    public void keeps_every_question_clinical()
    {
        var asked = LettersFromStrangers.SeenByAuthors.Select(l => Desk.ClassifyText(l.Text)).Where(found => found.Outcome == Outcome.Ask).ToArray();

        Assert.Contains(asked, found => found.Kind.Class == KindClass.Administrative);
        Assert.All(asked, found => Assert.Equal(KindClass.Clinical, found.Class));
    }

    [Fact]
    public void asks_more_certainty_of_paper()
    {
        var reader = KindReader.Trained;
        var between = LettersFromStrangers.SeenByAuthors
            .Select(l => l.Text)
            .First(text => reader.Read(new DocumentToClassify { Text = text }) is { } read
                && Desk.Catalogue.Find(read.Kind, Desk.Today).Class == KindClass.Administrative
                && read.Probability >= reader.Calibration.Administrative
                && read.Probability < reader.Calibration.Administrative + Calibration.PaperMargin);

        Assert.Equal(Outcome.Propose, Desk.ClassifyText(between).Outcome);
        Assert.Equal(Outcome.Ask, Desk.Classify(new DocumentToClassify { Text = between, Scanned = true }).Outcome);
    }

    [Fact]
    public void reads_the_sender_and_the_file_name_too()
    {
        var bare = new DocumentToClassify { Text = "Veuillez trouver ci-joint le document du mois, net à payer 96,00 €." };

        var named = KindReader.Trained.Read(bare with { Sender = "Service comptabilité fournisseurs", FileName = "facture_2026_05.pdf" })!;

        Assert.Equal("SupplierInvoice", named.Kind);
        Assert.True(named.Probability > KindReader.Trained.Read(bare)!.Probability);
        Assert.Contains(named.Words, e => e.From is EvidenceFrom.FileName or EvidenceFrom.Sender);
    }

    [Theory]
    [InlineData("\uD800\uDC00\uD800 \u0301\u0301 \u200B"), InlineData("((((((((((((((((((((((((((((((((((("), InlineData("\0\0\0 facture \0 facture de \0 électricité")]
    public void stands_any_text(string text) => Assert.NotNull(Desk.ClassifyText(text));

    [Fact]
    public void stands_a_very_long_text()
    {
        var found = Desk.ClassifyText(string.Concat(Enumerable.Repeat("pas d'urgence, suspicion de facture impayée à l'examen ", 20_000)));

        Assert.Equal(KindClass.Clinical, found.Class);
    }

    [Fact]
    public void says_the_same_twice() => Assert.Equivalent(Desk.ClassifyText(Invoice), Desk.ClassifyText(Invoice), strict: true);
}
