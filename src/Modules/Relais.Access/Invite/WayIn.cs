using Relais.Kernel;

namespace Relais.Access.Invite;

/// <summary>A way in as it is handed over, once: the code is kept nowhere.</summary>
internal sealed record WayIn(MemberId Member, string Name, string Login, string Code, DateTimeOffset Until);
