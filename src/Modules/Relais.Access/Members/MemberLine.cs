using Relais.Kernel;

namespace Relais.Access.Members;

/// <summary>One mandate in a practice, with whom it names and how their account stands.</summary>
/// <param name="Login">Null when the member has no account.</param>
internal sealed record MemberLine(Mandate Mandate, Member Member, string? Login, AccountStanding Standing, string StandingWords)
{
    public Role Role => Mandate.Role;

    public bool IsOverAt(DateOnly day) => Mandate.To is { } to && (to < day || to < Mandate.From);

    public bool IsToComeAt(DateOnly day) => Mandate.From > day;
}
