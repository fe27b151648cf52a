using Relais.Kernel;

namespace Relais.Contracts.Access;

/// <summary>A member to enter with an account and mandates. Without a login the member cannot sign in.</summary>
public sealed record NewMember(string FirstName, string LastName, string Title, string Function, string? Rpps, string? Login, string? Password, string? TotpSecret, IReadOnlyList<NewMandate> Mandates);

/// <summary>A practice to serve, as what, from when to when, and on which days one is there.</summary>
public sealed record NewMandate(PracticeId Practice, Role Role, Period Period, IReadOnlyList<DayOfWeek> Days);
