using Relais.Kernel;

namespace Relais.Contracts.Access;

/// <summary>A member under a mandate in force in a practice.</summary>
public sealed record ServingMember(MemberCard Member, PracticeId Practice, Role Role);
