namespace Relais.Contracts.Patients;

/// <summary>
/// Breaking the glass: a health professional reads, for a bounded time and inside one practice, what a patient keeps from them. It is
/// signed in the journal, its reason kept, and their doctor told.
/// </summary>
public interface IGlass
{
    /// <summary>Opens it to the acting member, who is refused when the patient named them. Saved with the caller's transaction; asked again while it is open, the first stands.</summary>
    Task Break(BrokenGlass glass, CancellationToken ct);

    /// <summary>All that the acting member reads so now; nothing for Relais itself.</summary>
    Task<IReadOnlyList<OpenGlass>> Open(CancellationToken ct);
}
