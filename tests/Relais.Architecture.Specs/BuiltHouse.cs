using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Relais.Architecture.Specs;
using Relais.Platform.Store;
using Relais.Web;
using Relais.Web.Commands;

[assembly: AssemblyFixture(typeof(BuiltHouse))]

namespace Relais.Architecture.Specs;

/// <summary>The real program, composed and not started: its endpoints and its model are what the rules read.</summary>
public sealed class BuiltHouse : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("relais-architecture").FullName;
    private readonly WebApplication app;
    private readonly IServiceScope scope;
    private readonly Lazy<IReadOnlyList<Endpoint>> endpoints;
    private readonly Lazy<IModel> model;

    public BuiltHouse()
    {
        app = Serve.Build(HouseOptions.Of(folder, null), "http://127.0.0.1:0", demo: false);
        scope = app.Services.CreateScope();
        // Each is read once: specs run side by side, and neither is made to be built by two at a time.
        endpoints = new(() => [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)]);
        model = new(() => scope.ServiceProvider.GetRequiredService<RelaisDb>().Model);
    }

    public IReadOnlyList<Endpoint> Endpoints => endpoints.Value;

    public IModel Model => model.Value;

    /// <summary>The assemblies of the rooms, as the host composes them.</summary>
    public static IReadOnlyList<Assembly> Rooms { get; } = [.. House.Rooms.Select(room => room.GetType().Assembly)];

    /// <summary>The rooms and what holds pages or rows beside them.</summary>
    public static IReadOnlyList<Assembly> All { get; } = [.. Rooms, typeof(RelaisDb).Assembly, typeof(House).Assembly];

    public async ValueTask DisposeAsync()
    {
        scope.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, true);
    }
}
