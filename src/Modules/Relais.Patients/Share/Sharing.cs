namespace Relais.Patients.Share;

/// <summary>With whom a record is shared beyond the practice, as its page shows it.</summary>
/// <param name="Readers">Those to whom it is open now, each with why.</param>
public sealed record Sharing(IReadOnlyList<CareTeamRow> Team, IReadOnlyList<ConsentRow> Consents, IReadOnlyList<string> Readers, IReadOnlyList<ProfessionalChoice> Choices);
