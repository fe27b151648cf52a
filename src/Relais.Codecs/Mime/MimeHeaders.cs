using System.Collections;

namespace Relais.Codecs.Mime;

/// <summary>The header fields of a message or part, in their order; a name is looked up without case.</summary>
public sealed class MimeHeaders : IReadOnlyList<MimeHeader>
{
    private readonly List<MimeHeader> fields;

    internal MimeHeaders(List<MimeHeader> fields) => this.fields = fields;

    public int Count => fields.Count;

    public MimeHeader this[int index] => fields[index];

    /// <summary>The first field of this name, decoded; null when there is none.</summary>
    public string? this[string name] => Find(name)?.Value;

    /// <summary>The first field of this name: a doubled field (RFC 5322 §3.6 forbids it) is most often added further on by a gateway.</summary>
    public MimeHeader? Find(string name) => fields.Find(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<MimeHeader> FindAll(string name) => fields.Where(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public IEnumerator<MimeHeader> GetEnumerator() => fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
