using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Territory;
using Relais.Platform.Commands;
using Relais.Platform.Modules;
using Relais.Territory.Practices;

namespace Relais.Territory;

/// <summary>Practices, structures and their addresses, and who answers there for what has no other owner.</summary>
public sealed class TerritoryModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration) => services
        .AddTablesOf<TerritoryModule>()
        .AddScoped<IPractices, PracticesOfTerritory>()
        .AddScoped<IPracticesByName, PracticesByName>().AddScoped<IEnterPractice, PracticesByName>()
        .AddScoped<ISettlePractices, SettlePractices>()
        .AddActWords(("practice.settle", "a créé le cabinet"), ("referent.name", "a désigné {qui} comme référent"));

    public void Map(IEndpointRouteBuilder routes)
    {
    }
}
