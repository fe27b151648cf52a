using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>A patient as one practice knows them, as other rooms show them.</summary>
/// <param name="Label">Short: <c>CARON Jeanne</c>.</param>
/// <param name="Line">The whole identity line: name, birth name, first names, sex, date and place of birth.</param>
/// <param name="InsStatus">PROV, RECUP, VALI or QUAL (RNIV).</param>
public sealed record PatientCard(PatientId Id, PracticeId Practice, string Label, string Line, DateOnly? BirthDate, string InsStatus, MemberId? RegularGp, bool AlwaysToDoctor)
{
    /// <summary>Somebody doubts that the identity is right: what rests on it is looked at one by one.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>They object to sharing their record with anyone but their regular GP.</summary>
    public bool IsClosed { get; init; }
}
