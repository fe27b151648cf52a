using Relais.Codecs.Observations;
using Relais.Codecs.Sniff;
using Relais.Codecs.Xml;

namespace Relais.Codecs.Cda;

/// <summary>Reads the body: one file (N1), or sections with their narrative, embedded files and results (N3).</summary>
internal sealed class CdaContent(CdaLimits limits, List<Flaw> flaws)
{
    private const string CopySection = "55108-5";
    private readonly List<CdaMedia> media = [];
    private int sections;

    public static CdaReading Read(XmlElement document, CdaLimits limits, List<Flaw> flaws) => new CdaContent(limits, flaws).Read(document);

    private CdaReading Read(XmlElement document)
    {
        var component = document.Child("component");
        if (component?.Child("nonXMLBody") is { } file)
        {
            AddMedia(file.Child("text"), null, null, isCopy: true);
            if (media.Count == 0 && flaws is not [.., { Code: "cda.outside-file" }]) flaws.Add(new Flaw("cda.body-missing"));
            return new CdaReading { Body = CdaBody.N1, Media = media, Display = new CdaDisplay(media.FirstOrDefault(), false), HasContent = media.Count > 0 && CanBeShown(media[0]) };
        }

        if (component?.Child("structuredBody") is not { } body)
        {
            flaws.Add(new Flaw("cda.body-missing"));
            return new CdaReading();
        }

        var top = Sections(body);
        var reading = new CdaReading { Body = CdaBody.N3, Sections = top, Media = media, Observations = Observations(document, body) };
        var display = Display(reading);
        if (display is { HasNarrative: false, Media: null }) flaws.Add(new Flaw("cda.body-empty"));
        return reading with { Display = display, HasContent = display.HasNarrative || display.Media is { } only && CanBeShown(only) };
    }

    /// <summary>The one file that is all the body must be whole, and of a kind that can be shown: a person must not be told that it came.</summary>
    private bool CanBeShown(CdaMedia only)
    {
        var decoded = only.Decode();
        if (!decoded.TryGet(out var bytes)) { flaws.Add(decoded.Flaw!); return false; }
        if (DocumentKinds.Sniff(bytes.Span) is DocumentKind.Pdf or DocumentKind.Png or DocumentKind.Jpeg or DocumentKind.Tiff or DocumentKind.Rtf or DocumentKind.Text or DocumentKind.Html) return true;
        flaws.Add(new Flaw("cda.media-type", 0, only.MimeType));
        return false;
    }

    // Depth is bounded by XmlLimits.MaxDepth.
    private List<CdaSection> Sections(XmlElement parent)
    {
        var read = new List<CdaSection>();
        foreach (var section in parent.Children("component").Select(component => component.Child("section")).OfType<XmlElement>())
        {
            if (++sections > limits.MaxSections)
            {
                if (sections == limits.MaxSections + 1) flaws.Add(new Flaw("cda.too-many-sections", 0, $"limit {limits.MaxSections}"));
                break;
            }

            var code = CdaParts.Code(section.Child("code"));
            var title = CdaParts.Text(section.Child("title"));
            foreach (var held in section.Children("entry").SelectMany(entry => entry.Descendants()).Where(element => element.Name == "observationMedia"))
                AddMedia(held.Child("value"), held.Attribute("ID"), title, code?.Code == CopySection);
            read.Add(new CdaSection(code, title, section.Child("text"), Sections(section)));
        }

        return read;
    }

    private void AddMedia(XmlElement? value, string? id, string? title, bool isCopy)
    {
        if (value is null) return;
        if (value.Child("reference") is not null) { flaws.Add(new Flaw("cda.outside-file")); return; }
        if (media.Count >= limits.MaxMedia) { flaws.Add(new Flaw("cda.too-many-files", 0, $"limit {limits.MaxMedia}")); return; }

        var type = (value.Attribute("mediaType") ?? "text/plain").Trim().ToLowerInvariant();
        var raw = value.Pieces is [{ Text: { } only }] ? only : string.Concat(value.Pieces.Select(piece => piece.Text));
        media.Add(new CdaMedia(
            id, type, title, isCopy, raw, value.Attribute("representation") == "B64", value.Attribute("compression") is "DF" or "ZL", limits.MaxMediaBytes));
    }

    private IReadOnlyList<Observation> Observations(XmlElement document, XmlElement body)
    {
        var reader = new CdaObservations(document);
        var read = new List<Observation>();
        foreach (var element in body.Descendants())
        {
            if (element.Name != "observation" || reader.Read(element) is not { } observation) continue;
            if (read.Count >= limits.MaxObservations) { flaws.Add(new Flaw("cda.too-many-observations", 0, $"limit {limits.MaxObservations}")); break; }
            read.Add(observation);
        }

        return read;
    }

    // An annex never stands for the letter: only a copy of the whole does, or a lone file when nothing is written.
    private static CdaDisplay Display(CdaReading reading)
    {
        var hasNarrative = reading.AllSections.Any(section => section.Narrative is { Pieces.Count: > 0 });
        var copy = reading.Media.FirstOrDefault(file => file.IsCopy && file.MimeType == "application/pdf")
            ?? reading.Media.FirstOrDefault(file => file.IsCopy && file.MimeType.StartsWith("image/", StringComparison.Ordinal));
        return new CdaDisplay(copy ?? (hasNarrative ? null : reading.Media.FirstOrDefault(file => file.MimeType == "application/pdf")), hasNarrative);
    }
}
