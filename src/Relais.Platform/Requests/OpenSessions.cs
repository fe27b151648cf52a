using System.Security.Claims;

namespace Relais.Platform.Requests;

/// <summary>Asked by what outlives its request: whether the session that opened it is still open, and its member still serves the same practices.</summary>
public abstract class OpenSessions
{
    public abstract ValueTask<bool> Holds(ClaimsPrincipal user, CurrentMember me, CancellationToken ct);
}
