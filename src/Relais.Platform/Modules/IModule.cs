using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Relais.Platform.Modules;

/// <summary>A room of the house and its two doors. All else in a module is internal, pages excepted.</summary>
public interface IModule
{
    /// <summary>Registers what the room offers: services, tables, menu entries, command-line verbs, jobs and panels.</summary>
    void Add(IServiceCollection services, IConfiguration configuration);

    /// <summary>Maps the room's endpoints; its pages are found by the host.</summary>
    void Map(IEndpointRouteBuilder routes);
}
