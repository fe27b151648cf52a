namespace Relais.Patients.Share;

/// <summary>With whom a record is shared beyond the practice, as its page shows it.</summary>
public sealed record Sharing(IReadOnlyList<CareTeamRow> Team, IReadOnlyList<ConsentRow> Consents, IReadOnlyList<ProfessionalChoice> Choices);
