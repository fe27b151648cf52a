namespace Relais.Platform.Panels;

/// <summary>Traits to be put before a person's eyes, as written; null when absent.</summary>
/// <param name="Sex"><c>M</c>, <c>F</c> or null.</param>
/// <param name="BirthPlace">COG code or free text.</param>
public sealed record TraitsShown(string? BirthName, string? UsedName, string? FirstNames, string? Sex, DateOnly? BirthDate, string? BirthPlace, string? Postcode, string? Matricule, string? Oid);
