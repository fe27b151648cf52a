using Relais.Codecs.Xml;

namespace Relais.Codecs.Cda;

/// <summary>
/// Writes a narrative block (CDA R2 4.3.5) as HTML that can do nothing: only p, br, lists, tables, strong, em, sub, sup, ins, del,
/// span; only the attributes class (closed list), colspan, rowspan, data-media. No link, no address, no style, no id, no script;
/// balanced inside any page. A file in the text becomes <c>&lt;span class="media" data-media="ID"&gt;</c>, ID being that of
/// <see cref="CdaMedia.Id"/>.
/// </summary>
public static class NarrativeHtml
{
    public static NarrativeText Write(XmlElement narrative, NarrativeLimits? limits = null)
    {
        var page = new HtmlPage((limits ?? NarrativeLimits.Default).MaxLength);
        new NarrativeWriter(page, limits ?? NarrativeLimits.Default).Children(narrative, Place.Flow, 0);
        return new NarrativeText(page.ToString(), page.IsFull);
    }
}
