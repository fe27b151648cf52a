using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Relais.Kernel;
using IPNetwork = System.Net.IPNetwork;

namespace Relais.Web;

/// <summary>
/// Behind a proxy that ends TLS, takes X-Forwarded-Proto and X-Forwarded-For from the proxies named, and from nobody else: the scheme
/// makes cookies Secure and is half of an origin. The host is that of the request, which the proxy must pass on: a proxy adds
/// X-Forwarded-Host only if told to, and else lets a visitor's own through.
/// </summary>
internal static class BehindProxy
{
    public static void Use(WebApplication app, IReadOnlyList<string> proxies)
    {
        if (proxies.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies) options.KnownIPNetworks.Add(Network(proxy));
        app.UseForwardedHeaders(options);
    }

    private static IPNetwork Network(string proxy)
    {
        if (IPAddress.TryParse(proxy, out var one)) return new IPNetwork(one, one.GetAddressBytes().Length * 8);
        if (IPNetwork.TryParse(proxy, out var network)) return network;
        throw new Refusal("web.proxy", $"« {proxy} » n'est ni une adresse IP ni un réseau : donnez par exemple 127.0.0.1 ou 10.0.0.0/24 (--behind-proxy).");
    }
}
