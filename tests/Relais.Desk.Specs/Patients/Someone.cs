using Relais.Contracts.Patients;
using Relais.Kernel;

namespace Relais.Desk.Specs.Patients;

/// <summary>Invented patients of these specs. Matricules are of the test kind, with a right key.</summary>
internal static class Someone
{
    private const string TestOid = "1.2.250.1.213.1.4.10";

    public static NewPatient JeanneCaron { get; } = Patient("T1", Matricule("2420318033001"), "DUVAL", "CARON", "JEANNE MARIE", "F", new DateOnly(1942, 3, 14), "18033", "Bourges");

    public static NewPatient YannLeGall { get; } = Patient("T2", Matricule("1790329232452"), "LE GALL", null, "Yann", "M", new DateOnly(1979, 3, 28), "29232", "Quimper");

    public static NewPatient ZoeMartin { get; } = Patient("T3", null, "MARTIN", null, "Zoé", "F", new DateOnly(2024, 12, 2), "18033", "Bourges");

    public static NewPatient Patient(string? number, string? matricule, string name, string? used, string firstNames, string sex, DateOnly born, string? place = null, string? label = null, MemberId? gp = null, string? objection = null) => new(
        number, new TraitsRead(matricule, matricule is null ? null : TestOid, name, used, firstNames, sex, born, place, "18000"), matricule is null ? "PROV" : "QUAL", label, "Bourges", "06 39 98 00 00", null, gp, null, objection);

    private static string Matricule(string number) => $"{number}{97 - long.Parse(number) % 97:00}";
}
