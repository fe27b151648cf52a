using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http.HttpResults;
using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Access;

/// <summary>A bug of ours: the person reads that something failed and what to do, never an empty page.</summary>
public sealed class Meeting_a_page_that_falls
{
    [Fact]
    public async Task says_so_in_words()
    {
        await using var house = await House.Open(doors: app => app.MapGet("/tombe", () => new RazorComponentResult<FallenPage>()).AllowAnonymous());
        using var answer = await (await house.As("claire")).GetAsync("/tombe");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Relais n'a pas pu répondre", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private sealed class FallenPage : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => throw new InvalidOperationException("planted");
    }
}
