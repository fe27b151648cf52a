namespace Relais.Codecs.Cda;

/// <summary>Whether the body is one file (level N1, nonXMLBody), sections (level N3, structuredBody), or absent.</summary>
public enum CdaBody
{
    None,
    N1,
    N3,
}
