using Relais.Kernel;

namespace Relais.Platform.Store;

/// <summary>
/// What one request or job may see and write: a territory, the practices it is mandated in, and the patients opened for it
/// one by one. Read from mandates each time, never kept in a cookie.
/// </summary>
/// <param name="Actor">The member who acts; null for Relais itself (reading the mail, sealing the journal).</param>
public sealed record Walls(TerritoryId Territory, IReadOnlyList<PracticeId> Practices, IReadOnlyList<PatientId> OpenPatients, MemberId? Actor)
{
    /// <summary>Walls of nowhere: every walled query finds nothing and every walled write is refused.</summary>
    public static Walls None { get; } = new(default, [], [], null);

    public static Walls OfTerritory(TerritoryId territory, MemberId? actor = null) => new(territory, [], [], actor);

    public static Walls OfPractices(TerritoryId territory, IReadOnlyList<PracticeId> practices, MemberId? actor = null) =>
        new(territory, practices, [], actor);
}
