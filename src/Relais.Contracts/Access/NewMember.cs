namespace Relais.Contracts.Access;

/// <summary>A member to enter with an account and mandates. Without a login the member cannot sign in.</summary>
public sealed record NewMember(string FirstName, string LastName, string Title, string Function, string? Rpps, string? Login, string? Password, string? TotpSecret, IReadOnlyList<NewMandate> Mandates);
