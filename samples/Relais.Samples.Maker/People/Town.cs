namespace Relais.Samples.Maker.People;

/// <summary>An invented commune where patients live; its postcode is given to no one.</summary>
internal sealed record Town(string Name, string Postcode);
