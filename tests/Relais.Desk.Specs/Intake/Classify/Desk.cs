using Relais.Intake.Classify;
using Relais.Protocols.Catalogue;

namespace Relais.Desk.Specs.Intake.Classify;

/// <summary>What the specs of this folder share: the real catalogue, the trained reader, one day.</summary>
internal static class Desk
{
    public const string Loinc = "2.16.840.1.113883.6.1";
    public const string Local = "1.2.250.1.213.1.1.4.12";

    public static readonly DateOnly Today = new(2026, 11, 21);
    public static readonly KindCatalogue Catalogue = new();
    public static readonly Classifier Classifier = new(Catalogue, KindReader.Trained);

    public static Classification Classify(DocumentToClassify document) => Classifier.Classify(document, Today);

    public static Classification ClassifyText(string text) => Classify(new DocumentToClassify { Text = text });

    public static Classification ClassifyTyped(string code, string system, string? title = null, string? text = null) =>
        Classify(new DocumentToClassify { Type = (code, system), Title = title, Text = text });
}
