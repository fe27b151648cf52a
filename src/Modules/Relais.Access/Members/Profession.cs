namespace Relais.Access.Members;

/// <summary>What a member is by profession, as colleagues read it.</summary>
/// <param name="Rpps">11 digits; null for who is not in the national directory.</param>
/// <param name="Title">"Dr", or empty.</param>
internal sealed record Profession(string? Rpps, string Title, string Function);
