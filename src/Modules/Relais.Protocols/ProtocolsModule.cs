using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Protocols;
using Relais.Platform.Modules;
using Relais.Platform.Requests;
using Relais.Protocols.Catalogue;
using Relais.Protocols.Sign;

namespace Relais.Protocols;

/// <summary>What kinds of work there are, and what doctors signed that others may do.</summary>
public sealed class ProtocolsModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration) => services
        .AddTablesOf<ProtocolsModule>()
        .AddSingleton<IKindCatalogue, KindCatalogue>()
        .AddScoped<IProtocols, ProtocolsInForce>()
        .AddScoped<ISignProtocols, SignProtocol>()
        .AddActWords(("protocol.sign", "a signé un protocole"))
        .AddMenu("Protocoles", "/protocoles", 400, Rights.HandleWork);

    public void Map(IEndpointRouteBuilder routes)
    {
    }
}
