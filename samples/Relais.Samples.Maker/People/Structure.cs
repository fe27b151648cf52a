namespace Relais.Samples.Maker.People;

/// <summary>A sender: hospital, laboratory, fund, insurer, school… with the letterhead its papers carry.</summary>
internal sealed record Structure(string Key, string Name, string Kind, string Finess, string SecureAddress, string Address, Town Town, string Phone, string Colour);
