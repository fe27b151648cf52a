using Relais.Codecs.Xml;

namespace Relais.Codecs.Xdm;

/// <summary>
/// A registry object of ebRIM 3.0 asked by slot name or scheme UUID. Names are compared without prefix nor case: real senders
/// write <c>classification</c>, <c>ns2:Slot</c>, and leave registryObject wrong.
/// </summary>
internal sealed class RegistryEntry(XmlElement element)
{
    public string? Id => element.Attribute("id");

    public string? MimeType => element.Attribute("mimeType");

    public string? Title => Label(element, "Name");

    public string? Comments => Label(element, "Description");

    public IReadOnlyList<string> Slot(string name) => Slot(element, name);

    public string? FirstSlot(string name) => Slot(name) is [var first, ..] ? first : null;

    public string? Identifier(string scheme) =>
        Named("ExternalIdentifier").FirstOrDefault(identifier => Is(identifier.Attribute("identificationScheme"), scheme))?.Attribute("value")?.Trim();

    public IReadOnlyList<Coding> Codes(string scheme) =>
        [.. Classifications(scheme).Select(Code).OfType<Coding>()];

    public Coding? Code(string scheme) => Codes(scheme) is [var first, ..] ? first : null;

    public IReadOnlyList<XdmAuthor> Authors(string scheme) =>
    [
        .. Classifications(scheme).Select(author => XdmAuthor.Read(
            First(author, "authorPerson"), First(author, "authorInstitution"), First(author, "authorRole"), First(author, "authorSpecialty"))),
    ];

    private static Coding? Code(XmlElement classification) =>
        classification.Attribute("nodeRepresentation")?.Trim() is { Length: > 0 } code
            ? new Coding(code, First(classification, "codingScheme"), Label(classification, "Name"))
            : null;

    private IEnumerable<XmlElement> Classifications(string scheme) =>
        Named("Classification").Where(classification => Is(classification.Attribute("classificationScheme"), scheme));

    private IEnumerable<XmlElement> Named(string name) => Named(element, name);

    private static IEnumerable<XmlElement> Named(XmlElement parent, string name) =>
        parent.Elements.Where(child => child.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string? First(XmlElement parent, string slot) => Slot(parent, slot) is [var first, ..] ? first : null;

    private static IReadOnlyList<string> Slot(XmlElement parent, string name) =>
    [
        .. Named(parent, "Slot")
            .Where(slot => name.Equals(slot.Attribute("name"), StringComparison.OrdinalIgnoreCase))
            .SelectMany(slot => slot.Descendants())
            .Where(value => value.Name.Equals("Value", StringComparison.OrdinalIgnoreCase))
            .Select(value => value.Text())
            .Where(value => value.Length > 0),
    ];

    private static string? Label(XmlElement parent, string name) =>
        Named(parent, name).SelectMany(label => Named(label, "LocalizedString")).FirstOrDefault()?.Attribute("value") is { Length: > 0 } text ? text : null;

    private static bool Is(string? scheme, string uuid) => scheme is not null && scheme.EndsWith(uuid, StringComparison.OrdinalIgnoreCase);
}
