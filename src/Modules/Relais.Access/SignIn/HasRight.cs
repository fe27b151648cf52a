using Microsoft.AspNetCore.Authorization;
using Relais.Platform.Requests;

namespace Relais.Access.SignIn;

/// <summary>A right asked for by a page or endpoint.</summary>
internal sealed record RightRequired(string Right) : IAuthorizationRequirement;

/// <summary>Grants it when one of today's mandates carries it; which practice it holds for is checked by the act itself.</summary>
internal sealed class HasRight(CurrentMember me) : AuthorizationHandler<RightRequired>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RightRequired requirement)
    {
        if (me.May(requirement.Right)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
