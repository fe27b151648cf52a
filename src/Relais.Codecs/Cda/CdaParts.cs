using Relais.Codecs.Hl7;
using Relais.Codecs.Xml;

namespace Relais.Codecs.Cda;

/// <summary>The data types of the header: ids, codes, people, structures (HL7 V3 data types II, CE, PN).</summary>
internal static class CdaParts
{
    // Names, titles, values. Longer text is the narrative's, which is read elsewhere; nested parts must not copy it many times.
    private const int MaxText = 4000;

    public static CdaId? Id(XmlElement? element) =>
        Filled(element?.Attribute("root")) is { } root ? new CdaId(root, Filled(element!.Attribute("extension"))) : null;

    public static IReadOnlyList<CdaId> Ids(XmlElement? parent) =>
        parent is null ? [] : [.. parent.Children("id").Select(Id).OfType<CdaId>()];

    public static Coding? Code(XmlElement? element) =>
        Filled(element?.Attribute("code")) is { } code
            ? new Coding(code, Filled(element!.Attribute("codeSystem")), Filled(element.Attribute("displayName")))
            : null;

    public static string? Value(XmlElement? element) => Filled(element?.Attribute("value"));

    public static string? Text(XmlElement? element) => Filled(element?.Text(MaxText));

    public static CdaOrganization? Organization(XmlElement? element) =>
        element is null ? null : new CdaOrganization(Text(element.Child("name")), Ids(element));

    /// <summary>From assignedAuthor, assignedEntity or intendedRecipient; the time stands in what holds it.</summary>
    public static CdaPerson Person(XmlElement entity, XmlElement? time)
    {
        var name = (entity.Child("assignedPerson") ?? entity.Child("informationRecipient"))?.Child("name");
        var device = entity.Child("assignedAuthoringDevice");
        return new CdaPerson
        {
            // An unqualified family name without parts is free text: shown, at least.
            FamilyName = Text(name?.Child("family")) ?? (name is not null && name.Child("given") is null ? Text(name) : null),
            GivenName = name is null ? null : Filled(string.Join(' ', name.Children("given").Select(Text).OfType<string>())),
            Prefix = Text(name?.Child("prefix")),
            Suffix = Text(name?.Child("suffix")),
            Device = Text(device?.Child("softwareName")) ?? Text(device?.Child("manufacturerModelName")),
            Ids = Ids(entity),
            Specialty = Code(entity.Child("code")),
            Organization = Organization(entity.Child("representedOrganization") ?? entity.Child("receivedOrganization")),
            At = Hl7Time.Instant(Value(time)),
        };
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
