using Relais.Contracts.Access;

namespace Relais.Access.Invite;

/// <summary>A person to enter, as typed, with a first mandate.</summary>
internal sealed record Newcomer(string? FirstName, string? LastName, string? Function, string? Rpps, string? Login, NewMandate Mandate);
