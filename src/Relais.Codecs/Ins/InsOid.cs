namespace Relais.Codecs.Ins;

/// <summary>
/// What kind of number an INS is, as its assigning authority's OID says (Référentiel INS; FR Core 2.2, INS profile).
/// An identity is the pair (OID, matricule): the same digits under two OIDs are two identities.
/// </summary>
public sealed record InsOid
{
    /// <summary>Definitive number, of everyone born in France or registered.</summary>
    public static readonly InsOid Nir = new("1.2.250.1.213.1.4.8", "NIR");

    /// <summary>Waiting number, given until the NIR is known.</summary>
    public static readonly InsOid Nia = new("1.2.250.1.213.1.4.9", "NIA");

    public static readonly InsOid Test = new("1.2.250.1.213.1.4.10", "TEST");

    public static readonly InsOid Demo = new("1.2.250.1.213.1.4.11", "DEMO");

    /// <summary>The computed INS-C of before 2020: read so that it can be named, never used to identify.</summary>
    public static readonly InsOid InsC = new("1.2.250.1.213.1.4.2", "INS-C");

    private static readonly InsOid[] Known = [Nir, Nia, Test, Demo, InsC];

    private InsOid(string value, string name) => (Value, Name) = (value, name);

    public string Value { get; }

    /// <summary>NIR, NIA, TEST, DEMO or INS-C.</summary>
    public string Name { get; }

    /// <summary>Numbers of invented people: never merged with real patients, held in production.</summary>
    public bool IsTest => this == Test || this == Demo;

    public bool IsObsolete => this == InsC;

    /// <summary>Only NIR and NIA identify a patient in production.</summary>
    public bool Identifies => this == Nir || this == Nia;

    /// <summary>The known OID, with or without <c>urn:oid:</c>; null for any other (…4.13, an insured person's NIR, is not an INS).</summary>
    public static InsOid? Find(string? oid)
    {
        var bare = Bare(oid);
        return Array.Find(Known, known => known.Value == bare);
    }

    /// <summary>True for the four OIDs of an INS; false for the obsolete INS-C and for an insured person's NIR (.13).</summary>
    public static bool IsIns(string? oid) => Find(oid) is { IsObsolete: false };

    public override string ToString() => Value;

    internal static string Bare(string? oid)
    {
        var text = (oid ?? "").Trim();
        return text.StartsWith("urn:oid:", StringComparison.OrdinalIgnoreCase) ? text[8..] : text;
    }
}
