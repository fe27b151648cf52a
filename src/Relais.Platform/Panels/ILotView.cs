using Microsoft.AspNetCore.Components;
using Relais.Kernel;

namespace Relais.Platform.Panels;

/// <summary>Documents of which a doctor may see several in one table and validate them with one gesture: which they are, and what is seen of each.</summary>
public interface ILotView
{
    /// <summary>Those of these documents that may be taken so, as they and their patients stand now. A doubt leaves a document out.</summary>
    Task<IReadOnlySet<DocumentId>> Fit(IReadOnlyCollection<DocumentId> documents, CancellationToken ct);

    /// <summary>What is seen of each, but for whose it is. The caller has told the look; a document whose bytes cannot be read again is absent.</summary>
    Task<IReadOnlyDictionary<DocumentId, LotShown>> Show(IReadOnlyCollection<DocumentId> documents, CancellationToken ct);
}
