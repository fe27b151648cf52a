using Relais.Kernel;

namespace Relais.Contracts.Access;

/// <summary>A member as other rooms show them.</summary>
/// <param name="Name">First and last name, with the title where one is used: "Dr Claire Morel".</param>
public sealed record MemberCard(MemberId Id, string Name, string Function, string? Rpps)
{
    /// <summary>True for their name as people type it: in any case, "Dr" said or not.</summary>
    public bool IsCalled(string typed) => typed.Equals(Name, StringComparison.CurrentCultureIgnoreCase) || $"Dr {typed}".Equals(Name, StringComparison.CurrentCultureIgnoreCase);
}
