using Relais.Intake.Classify.Training;

namespace Relais.Intake.Classify;

/// <summary>Recognises a kind of work by the words of a document. Immutable and safe to share between threads.</summary>
internal sealed class KindReader
{
    /// <summary>A kind nobody but this practice has taught is asked about until it was shown this often.</summary>
    private const int ExamplesToSettle = 3;

    private static readonly Lazy<KindReader> Shared = new(Train);

    private readonly KindReader? taughtBy;
    private readonly LinearModel model;

    private KindReader(LinearModel model, Calibration calibration, KindReader? taughtBy, IReadOnlyList<Correction> corrections) =>
        (this.model, Calibration, this.taughtBy, Corrections) = (model, calibration, taughtBy, corrections);

    /// <summary>The reader every practice starts from, trained once on first use (seconds).</summary>
    public static KindReader Trained => Shared.Value;

    public Calibration Calibration { get; }

    public IReadOnlyList<Correction> Corrections { get; }

    /// <summary>Null when the document holds no word.</summary>
    public Recognition? Read(DocumentToClassify document)
    {
        var print = Print(document);
        if (print.Words.Count == 0) return null;

        var shares = Unrecognised.AsOne(LinearModel.Softmax(model.Score(print.Features), Calibration.Temperature), model.Kinds);
        var order = Enumerable.Range(0, shares.Length).OrderByDescending(kind => shares[kind]).Take(2).ToArray();
        var best = model.Kinds[order[0]];
        return new Recognition(best, shares[order[0]], IsSettled(best), Explanation.Of(print, model, order[0], order[1]));
    }

    /// <summary>A reader that also knows what this practice said; learned again from all its corrections, in their order.</summary>
    public KindReader Learn(string text, string kind) => Learn([.. Corrections, new Correction(text, kind)]);

    /// <summary>The reader of a practice, from the corrections it has kept.</summary>
    public KindReader Learn(IReadOnlyList<Correction> corrections)
    {
        var ground = taughtBy ?? this;
        var learned = ground.model.StandingOn(corrections.Select(c => c.Kind));
        PracticeLessons.Teach(learned, corrections, ground.Calibration);
        return new KindReader(learned, ground.Calibration, ground, corrections);
    }

    private bool IsSettled(string kind) =>
        taughtBy is null || taughtBy.model.Kinds.Contains(kind) || Corrections.Count(c => c.Kind == kind) >= ExamplesToSettle;

    private static TextPrint Print(DocumentToClassify document) => TextPrint.Of(
        (FrenchText.Fold(document.Title), EvidenceFrom.Title),
        (FrenchText.Fold(document.Text), EvidenceFrom.Text),
        (FrenchText.Fold(document.Sender), EvidenceFrom.Sender),
        (FrenchText.Fold(document.FileName), EvidenceFrom.FileName));

    private static KindReader Train() => new(
        Trainer.Train([.. Letters.Write().Select(letter => (letter.Kind, TextPrint.Of((FrenchText.Fold(letter.Text), EvidenceFrom.Text)).Features))]),
        Calibration.Stored(),
        taughtBy: null,
        corrections: []);
}
