using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Relais.Platform.Requests;

namespace Relais.Architecture.Specs;

/// <summary>R9: every page and endpoint of the real program names a right, or is on the short list of doors open to all.</summary>
public class Every_door_says_who_may_pass(BuiltHouse house)
{
    private static readonly Dictionary<string, string> OpenToAll = new()
    {
        ["/connexion"] = "where one signs in",
        ["/connexion/code"] = "the second step of signing in",
        ["/connexion/entree"] = "where a code given by hand becomes a password and a second factor: opens with the sealed cookie of that code alone",
        ["/connexion/cle"] = "signing in with a passkey: the proof comes with the request",
        ["/connexion/cle/defi"] = "the challenge that such a proof answers; names nobody",
        ["/panne"] = "says that something failed, and nothing else",
        ["/interdit"] = "says that a mandate is missing",
        ["/introuvable"] = "says that there is nothing",
        ["/api/arrivals"] = "asks a program for its key, never for a cookie, and takes nothing without it",
        ["/api/arrivals/{id:guid}"] = "the same, and tells a program of its own arrivals only",
        ["/sante"] = "tells a load balancer that the program answers",
    };

    private static readonly Dictionary<string, string> Shut = new()
    {
        ["/{**path:file}"] = "an asset that is not in the build, while developing: it is there after the next one",
        ["/_framework/opaque-redirect"] = "mapped by Razor components for a script that is not served here; the fallback policy refuses everybody",
    };

    [Fact]
    public void of_the_program() => Assert.Empty(Unguarded(house.Endpoints));

    [Fact]
    public void and_the_list_names_no_door_that_is_gone() => Assert.Empty(OpenToAll.Keys.Concat(Shut.Keys).Except(house.Endpoints.OfType<RouteEndpoint>().Select(Path)));

    [Fact]
    public void and_the_doors_were_found() => Assert.True(house.Endpoints.Count > 40, $"only {house.Endpoints.Count} endpoints");

    [Fact]
    public void so_a_door_without_a_word_is_caught() => Assert.Equal(["/plante names no right"], Unguarded([Door("/plante")]));

    [Fact]
    public void so_a_door_for_just_anybody_signed_in_is_caught() => Assert.Equal(["/plante names no right"], Unguarded([Door("/plante", new AuthorizeAttribute())]));

    [Fact]
    public void so_a_right_that_does_not_exist_is_caught() => Assert.Equal(["/plante names no right"], Unguarded([Door("/plante", new AuthorizeAttribute("see-everything"))]));

    [Fact]
    public void so_a_door_left_open_is_caught() => Assert.Equal(["/plante is open to all"], Unguarded([Door("/plante", new AuthorizeAttribute(Rights.HandleWork), new AllowAnonymousAttribute())]));

    [Fact]
    public void so_a_door_open_by_the_list_alone_is_caught() => Assert.Equal(["/sante is on the list and does not say so itself"], Unguarded([Door("/sante")]));

    private static IEnumerable<string> Unguarded(IEnumerable<Endpoint> endpoints) =>
        endpoints.OfType<RouteEndpoint>().Where(door => !IsAsset(door)).Select(Fault).OfType<string>().Distinct();

    private static string? Fault(RouteEndpoint door)
    {
        var path = Path(door);
        if (Shut.ContainsKey(path)) return null;
        var isOpen = door.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (OpenToAll.ContainsKey(path)) return isOpen ? null : $"{path} is on the list and does not say so itself";
        if (isOpen) return $"{path} is open to all";
        return door.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(right => Rights.All.Contains(right.Policy)) ? null : $"{path} names no right";
    }

    private static string Path(RouteEndpoint door) => "/" + door.RoutePattern.RawText!.TrimStart('/');

    /// <remarks>Style sheets, scripts and pictures of the program itself.</remarks>
    private static bool IsAsset(Endpoint door) => door.Metadata.Any(mark => mark.GetType().Name == "StaticAssetDescriptor");

    private static RouteEndpoint Door(string path, params object[] marks) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(path), 0, new EndpointMetadataCollection(marks), path);
}
