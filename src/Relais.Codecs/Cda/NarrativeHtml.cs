using Relais.Codecs.Xml;

namespace Relais.Codecs.Cda;

/// <summary>placeholder</summary>
public static class NarrativeHtml
{
    /// <summary>placeholder</summary>
    public static string Text(XmlElement narrative) => narrative.Text();
}
