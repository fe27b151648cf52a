using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;

namespace Relais.Desk.Specs.Houses;

/// <summary>
/// Tries every door the real host has mapped, with every id of the other side in every place a door takes one. A new door is
/// walked without being told; one that takes something unknown makes the walk fail until it is named here.
/// </summary>
internal sealed class WallWalk(House house, OtherSide other, HttpClient walker)
{
    /// <summary>Doors that answer a stranger.</summary>
    public static readonly string[] OpenToAll = ["/connexion", "/connexion/code", "/connexion/entree", "/connexion/cle", "/connexion/cle/defi", "/sante", "/panne", "/interdit", "/introuvable"];

    // Ends the walker's own session and touches nothing else.
    private static readonly string[] NotWalked = ["/deconnexion"];
    private readonly HashSet<string> leaks = [], opened = [], found = [];

    /// <summary>Answers that held a word of the other side.</summary>
    public IReadOnlyCollection<string> Leaks => leaks;

    /// <summary>Doors that answered 200.</summary>
    public IReadOnlyCollection<string> Opened => opened;

    /// <summary>Doors to one thing that answered as if that thing of the other side were there.</summary>
    public IReadOnlyCollection<string> Found => found;

    public async Task Everywhere()
    {
        var doors = house.Endpoints.Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null).ToList();
        Assert.True(doors.Count > 40, $"Only {doors.Count} doors were found: the walk would prove nothing.");
        foreach (var door in doors)
            foreach (var method in door.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                if (method is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" && !NotWalked.Contains(Pattern(door))) await Try(door, method);
    }

    private async Task Try(RouteEndpoint door, string method)
    {
        foreach (var path in Paths(door.RoutePattern))
        {
            var asked = method == "GET" ? path + Query(door) : path;
            using var request = new HttpRequestMessage(new HttpMethod(method), asked);
            request.Headers.Add("Origin", walker.BaseAddress!.GetLeftPart(UriPartial.Authority));
            if (method != "GET") request.Content = new FormUrlEncodedContent(Fields());
            using var response = await Answer(request, asked);
            await Judge(door, method, path, response);
        }
    }

    /// <summary>In the test server a page that falls throws here: the door is named, so that it can be found.</summary>
    private async Task<HttpResponseMessage> Answer(HttpRequestMessage request, string asked)
    {
        try
        {
            return await walker.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        }
        catch (Exception fall)
        {
            throw new InvalidOperationException($"{request.Method} {asked} fell: {fall.Message}", fall);
        }
    }

    private async Task Judge(RouteEndpoint door, string method, string path, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        Assert.True(status < 500, $"{method} {path} answered {status}");
        if (status == 200) opened.Add(Pattern(door));
        // A stream of changes never ends; what it says is a practice's id, and it says it to those who serve there.
        if (response.Content.Headers.ContentType?.MediaType == "text/event-stream") return;
        var text = System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        if (OtherSide.Words.FirstOrDefault(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)) is { } word) leaks.Add($"{method} {path} says {word}");
        var isDoorToOne = door.RoutePattern.Parameters.Count > 0;
        if (isDoorToOne && status is 200 or 204 && method == "GET") found.Add($"{method} {path} answered {status}");
    }

    private IEnumerable<string> Paths(RoutePattern pattern)
    {
        if (pattern.Parameters.Count == 0) return [Text(pattern, "")];
        return other.Ids.Values.Distinct().Select(id => Text(pattern, id.ToString()));
    }

    private string Text(RoutePattern pattern, string id) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => parameter.Name.ToLowerInvariant() switch
        {
            "id" => id,
            "objection" => other.Ids["patients_objection"].ToString(),
            "mandate" => other.Ids["access_mandate"].ToString(),
            "member" => other.Ids["member"].ToString(),
            "membership" => other.Ids["patients_care_team"].ToString(),
            "consent" => other.Ids["patients_consent"].ToString(),
            "document" => other.Ids["intake_document"].ToString(),
            "about" => "paper",
            "channel" => other.Ids["channel"].ToString(),
            "path" => "nulle-part.txt",
            var unknown => throw new InvalidOperationException($"The walk does not know what to put in {{{unknown}}} of {pattern.RawText}: name it in WallWalk."),
        },
        _ => "",
    }))));

    /// <summary>Every query a page says it reads gets an id of the other side, or a word that would find its patient.</summary>
    private string Query(RouteEndpoint door)
    {
        var named = door.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not null).Select(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>()!.Name ?? p.Name) ?? [];
        return "?" + string.Join('&', named.Concat(["item", "vue", "cabinet", "patient"]).Distinct().Select(name => $"{name}={Uri.EscapeDataString(Value(name))}"));
    }

    private IEnumerable<KeyValuePair<string, string>> Fields() =>
        new[] { "a", "patient", "nature", "raison", "cabinet", "leve", "jusque", "mot", "role", "membre", "du", "au", "q", "_handler", "element", "objet", "forme", "le" }.Select(name => KeyValuePair.Create(name, Value(name)));

    private string Value(string name) => name switch
    {
        "item" => other.Ids["delegation_work"].ToString(),
        "element" => other.Ids["delegation_work"] + ".1",
        "vue" => "equipe",
        "cabinet" => house.Town.Girard.ToString(),
        "patient" => other.Ids["patients_patient"].ToString(),
        "a" or "membre" => house.Town.Members["odile"].ToString(),
        "nature" => "AdministrativeDocument",
        "raison" or "mot" => "par-dessus le mur",
        "jusque" => "demain",
        "role" => "Doctor",
        "objet" => "Sharing",
        "forme" => "Oral",
        "le" => "2026-11-19",
        "jour" or "du" => "2026-11-20",
        "au" => "2026-12-20",
        // The beginning of a name: the page may repeat what was typed, and only a leak would say the rest.
        "q" => "zygom",
        "_handler" => "recherche",
        _ => "",
    };

    private static string Pattern(RouteEndpoint door) => "/" + (door.RoutePattern.RawText ?? "").Trim('/');
}
