using System.Net;
using System.Text;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Paper;

/// <summary>A letter on its sender's headed paper, as HTML for the page maker.</summary>
internal sealed record Letter(Structure From, string Signer, string To, string Title, DateTime Date, string? Patient, IReadOnlyList<(string Title, string Text)> Sections)
{
    /// <summary>Looks differ by sender: where the letterhead stands, which type, how big.</summary>
    public int Style { get; init; }
    public string? Stamp { get; init; }
    public string? HandNote { get; init; }
    public bool ByHand { get; init; }
    public string Opening { get; init; } = "";
    public string Closing { get; init; } = "";

    public string Html()
    {
        var font = (Style % 3) switch { 0 => "DejaVu Sans", 1 => "DejaVu Serif", _ => "DejaVu Sans Condensed" };
        var page = new StringBuilder($$"""
            <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{{WebUtility.HtmlEncode(Title)}}</title><style>
            @page { size: A4; margin: {{(Style % 2 == 0 ? "18mm" : "22mm 20mm")}} }
            body { font: {{(Style % 2 == 0 ? "10.5pt" : "10pt")}}/1.4 '{{font}}'; color: #111 }
            .head { color: {{From.Colour}}; {{(Style % 4 == 1 ? "text-align: center;" : Style % 4 == 2 ? "border-left: 4pt solid; padding-left: 8pt;" : "border-bottom: 1.5pt solid; padding-bottom: 6pt;")}} }
            .head b { font-size: 14pt } .to { margin: 10mm 0 6mm 95mm } h1 { font-size: 13pt; margin: 6mm 0 3mm } h2 { font-size: 10.5pt; margin: 3.5mm 0 1mm }
            p { margin: 0 0 2mm } .sign { margin: 10mm 0 0 95mm } .foot { margin-top: 12mm; font-size: 7.5pt; color: #555 }
            .stamp { position: absolute; right: 6mm; top: 62mm; transform: rotate(-9deg); border: 2pt solid #234a9a; color: #234a9a; padding: 3mm; font-weight: bold }
            .hand { font-family: 'DejaVu Math TeX Gyre'; color: #1c2c70; font-size: 13pt } .hand span { display: inline-block }
            </style></head><body>
            """);
        if (!ByHand) page.Append($"<div class=head><b>{Safe(From.Name)}</b><br>{Safe(From.Address)}, {From.Town.Postcode} {Safe(From.Town.Name)}<br>Tél. {From.Phone}</div>");
        if (Stamp is { } stamp) page.Append($"<div class=stamp>{Safe(stamp)}</div>");
        page.Append($"<div class=to>{Text(To)}<br><br>{(ByHand ? "" : $"{Safe(From.Town.Name)}, le ")}{Text(DemoDay.InWords(Date))}</div>");
        page.Append(ByHand ? $"<p>{Text(Title)}</p>" : $"<h1>{Safe(Title)}</h1>");
        if (Patient is { } about && !ByHand) page.Append($"<p><b>Concerne : {Safe(about)}</b></p>");
        if (Opening.Length > 0) page.Append($"<p>{Text(Opening)}</p>");
        foreach (var (title, text) in Sections)
            page.Append(ByHand ? "" : $"<h2>{Safe(title)}</h2>").Append(string.Concat(text.Split('\n').Select(l => $"<p>{Text(l)}</p>")));
        if (Closing.Length > 0) page.Append($"<p>{Text(Closing)}</p>");
        page.Append($"<div class=sign>{Text(Signer)}</div>");
        if (HandNote is { } note) page.Append($"<p>{Handwriting.Html(note)}</p>");
        if (!ByHand) page.Append($"<div class=foot>{Safe(From.Name)} – {(From.Finess.Length > 0 ? $"FINESS {From.Finess} – " : "")}document d'essai, personnes inventées</div>");
        return page.Append("</body></html>").ToString();
    }

    private string Text(string text) => string.Join("<br>", text.Split('\n').Select(l => ByHand ? Handwriting.Html(l) : Safe(l)));

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
