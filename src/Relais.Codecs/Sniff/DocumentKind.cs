namespace Relais.Codecs.Sniff;

/// <summary>What a file is by its bytes.</summary>
public enum DocumentKind
{
    Unknown,
    Zip,
    XmlCda,
    XmlOther,
    Pdf,
    Png,
    Jpeg,
    Tiff,
    HprimText,
    HprimSante,
    Text,
    Rtf,
    Html,

    /// <summary>winmail.dat.</summary>
    Tnef,

    /// <summary>Compound file: Word, Excel and Outlook messages before 2007.</summary>
    Ole,
}
