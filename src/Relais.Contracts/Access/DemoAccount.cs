namespace Relais.Contracts.Access;

/// <summary>A demo account with the code its authenticator shows now.</summary>
public sealed record DemoAccount(string Login, string Who, string Code);
