using Relais.Contracts.Patients;
using Relais.Desk.Specs.Patients;

namespace Relais.Desk.Specs.Houses;

/// <summary>Invented patients beside those of the register's specs.</summary>
internal static class Townspeople
{
    /// <summary>Two people of one name and one birthday; neither has a number.</summary>
    public static NewPatient MarieMartin { get; } = Someone.Patient("T11", null, "MARTIN", null, "Marie", "F", new DateOnly(1960, 5, 4), "18033", "Bourges");

    public static NewPatient OtherMarieMartin { get; } = Someone.Patient("T12", null, "MARTIN", null, "Marie", "F", new DateOnly(1960, 5, 4), "29232", "Quimper");

    /// <summary>A patient of the other practice, with names found nowhere else: what a wall lets through is recognised by them.</summary>
    public static NewPatient Zygomalas { get; } = Someone.Patient("G1", "255081416802538", "ZYGOMALAS", "QUATREFEUILLES", "Hermione", "F", new DateOnly(1955, 8, 9), "14168", "Caen");
}
