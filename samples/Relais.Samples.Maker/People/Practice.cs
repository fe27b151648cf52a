namespace Relais.Samples.Maker.People;

/// <summary>What the makers need of a practice: its patients' towns and the doctors who follow them.</summary>
internal sealed record Practice(string Key, char Letter, string Name, string Finess, string SecureAddress, string Address, Town Town, string Phone,
    int Patients, IReadOnlyList<Town> Around, IReadOnlyList<Professional> Doctors);
