using Relais.Kernel;

namespace Relais.Contracts.Protocols;

/// <summary>A kind of work of the catalogue, as it stands on a date.</summary>
/// <param name="Code">Stable English name, <c>LabResult</c>; what tables and protocols store.</param>
/// <param name="Name">What people read, in French.</param>
/// <param name="Holder">Whose desk it goes to when no protocol says otherwise.</param>
/// <param name="Valid">The days this line of the catalogue holds.</param>
/// <param name="Source">Source ids, or <c>GK</c> and <c>EST</c> where nothing official was found.</param>
/// <param name="SafeInBulk">Several may be closed with one gesture and unseen. Never true of a clinical kind, which a doctor sees: <see cref="LotSource"/>.</param>
public sealed record Kind(
    string Code,
    string Name,
    KindClass Class,
    HolderRole Holder,
    Deadline Due,
    Period Valid,
    string Source,
    SourceConfidence Confidence,
    bool SafeInBulk)
{
    /// <summary>Where it comes from that a doctor may see several of this kind in one table and validate them with one gesture; null: each is seen on its own.</summary>
    public string? LotSource { get; init; }

    /// <summary>The code of work nobody has recognised; it is clinical, and the doctor's.</summary>
    public const string Unknown = "Unknown";
}
